// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.junit.jupiter.api.Test;

class ReachedTest {

    private static final CompanyId COMPANY = new CompanyId(new UUID(0, 1));
    private static final UserId CLAIRE = new UserId(new UUID(0, 2));
    private static final PartyId EPICERIE = new PartyId(new UUID(0, 3));

    private static Call call(Reach reach) {
        return new Call(COMPANY, Actor.user(CLAIRE), Idempotency.NONE, Instant.MAX, Locale.ENGLISH, "t", reach);
    }

    @Test
    void whoReachesEverythingCostsNothing() {
        Reached reached = Reached.made(call(Reach.EVERYTHING), "o.customer", "o.created_by");

        assertThat(reached.and()).isEmpty();
        assertThat(reached.after("a")).containsExactly("a");
        assertThat(reached.orNobodys("o.customer")).isEmpty();
    }

    @Test
    void eachReachHasItsConditionBehindTheOthers() {
        assertThat(Reached.customers(call(new Reach.Assigned(CLAIRE)), "id").and())
                .startsWith(" and id in (select ca.customer from customer_assignment ca where");
        assertThat(Reached.customers(call(new Reach.Assigned(CLAIRE)), "id").after("a"))
                .containsExactly("a", COMPANY, CLAIRE);
        assertThat(Reached.documents(call(new Reach.Organisation(EPICERIE)), "i.customer"))
                .isEqualTo(new Reached(" and i.customer = ?", List.of(EPICERIE)));
        assertThat(Reached.made(call(new Reach.Own(EPICERIE, CLAIRE)), "o.customer", "o.created_by")
                        .after())
                .containsExactly(EPICERIE, "user:" + CLAIRE);
    }

    @Test
    void whoReachesTheirOwnOrdersHasNoDocumentsAndSeesTheOrganisation() {
        Call own = call(new Reach.Own(EPICERIE, CLAIRE));

        assertThat(Reached.documents(own, "customer").and()).isEqualTo(" and 1 = 0");
        assertThat(Reached.customers(own, "id").and()).isEqualTo(" and id = ?");
    }

    @Test
    void whatNamesNobodyIsForAll() {
        assertThat(Reached.customers(call(new Reach.Organisation(EPICERIE)), "customer")
                        .orNobodys("customer"))
                .isEqualTo(" and (customer is null or customer = ?)");
    }

    @Test
    void whatCannotBeNarrowedIsForThoseWhoReachEverything() {
        Reached.requireEverything(call(Reach.EVERYTHING));
        ComptoirException refused = catchThrowableOfType(
                ComptoirException.class, () -> Reached.requireEverything(call(new Reach.Assigned(CLAIRE))));

        assertThat(refused.code()).isEqualTo("access.out-of-reach");
    }
}
