// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.comptoir.api.people.Roles;
import org.junit.jupiter.api.Test;

class ScopesTest {

    @Test
    void peopleAndScopesKnowTheSameRoles() {
        assertThat(Scopes.staffRoles()).isEqualTo(Roles.staff());
        assertThat(Scopes.buyerRoles()).isEqualTo(Roles.buyers());
        assertThat(Scopes.roles()).allSatisfy(role -> assertThat(Scopes.all()).containsAll(Scopes.of(role)));
    }

    @Test
    void aPersonWhoIsAdminNeitherPostsNorBringsCode() {
        assertThat(Scopes.of("admin")).doesNotContain(Scopes.ADMIN, "ledger:w", "plugin:admin");
        assertThat(Scopes.of("admin")).contains("user:w", "key:w", "company:w", "ledger:r");
        assertThat(Scopes.of(List.of("admin", "accountant"))).contains("ledger:w");
    }

    @Test
    void aKeyOfTheRoleAdminMayDoEverything() {
        assertThat(Scopes.allow(Scopes.ofKey("admin"), "plugin:admin")).isTrue();
        assertThat(Scopes.ofKey("sales")).contains("order:w");
        assertThat(Scopes.ofKey("buyer-admin")).isEmpty();
    }

    @Test
    void aKeyHasNoScopeThatAsksForAPerson() {
        assertThat(Scopes.forKeys())
                .doesNotContain(
                        "privacy:w", "privacy:own", "approval:w", "user:w", "buyer:invite", "period:w", "metrics:r");
        assertThat(Scopes.keyRoles())
                .allSatisfy(role -> assertThat(Scopes.forKeys()).containsAll(Scopes.ofKey(role)));
    }

    @Test
    void nobodyWhoSignsInHandsOnWhatClosesDaysAlone() {
        assertThat(Scopes.of(Scopes.roles())).doesNotContain(Scopes.PERIOD_ALONE);
        assertThat(Scopes.cover(Scopes.of(Scopes.roles()), Set.of(Scopes.ADMIN)))
                .isFalse();
        assertThat(Scopes.allow(Scopes.ofKey("accountant"), Scopes.PERIOD_ALONE))
                .isFalse();
        assertThat(Scopes.allow(Scopes.ofKey("admin"), Scopes.PERIOD_ALONE)).isTrue();
    }

    @Test
    void nobodyTakesSomebodyInWithARightTheyLack() {
        assertThat(Roles.givenBy(Set.of("sales"))).containsExactly("buyer", "buyer-billing", "buyer-viewer");
        assertThat(Roles.givenBy(Set.of("sales", "warehouse", "accountant"))).isEqualTo(Roles.givenBy(Set.of("sales")));
        assertThat(Roles.givenBy(Set.of("buyer-admin"))).isEqualTo(Roles.buyers());
        assertThat(Roles.givenBy(Set.of("admin"))).containsAll(Roles.buyers()).doesNotContain("plugin-admin");
        assertThat(Roles.givenBy(Set.of("admin", "plugin-admin"))).isEqualTo(Scopes.roles());
        for (String role : List.of("accountant", "warehouse", "buyer", "buyer-approver", "plugin-admin")) {
            assertThat(Roles.givenBy(Set.of(role))).as(role).isEmpty();
        }
    }

    @Test
    void whatIsLeftIsWhatBothHave() {
        Set<String> wanted = Set.of("ledger:w", "stock:r");
        assertThat(Scopes.cut(wanted, Set.of(Scopes.ADMIN))).isEqualTo(wanted);
        assertThat(Scopes.cut(wanted, Scopes.of("warehouse"))).containsExactly("stock:r");
        assertThat(Scopes.cut(Set.of(Scopes.ADMIN), Scopes.of("warehouse"))).isEqualTo(Scopes.of("warehouse"));
        assertThat(Scopes.cut(wanted, Set.of())).isEmpty();
    }

    @Test
    void nobodyHandsOnWhatTheyLack() {
        assertThat(Scopes.cover(Scopes.of("admin"), Set.of(Scopes.ADMIN))).isFalse();
        assertThat(Scopes.cover(Scopes.of("admin"), Scopes.of("sales"))).isTrue();
        assertThat(Scopes.cover(Scopes.of("admin"), Scopes.of("accountant"))).isFalse();
        assertThat(Scopes.cover(Scopes.of("sales"), Set.of("order:w", "stock:r")))
                .isTrue();
        assertThat(Scopes.cover(Set.of(Scopes.ADMIN), Set.of("ledger:w"))).isTrue();
    }
}
