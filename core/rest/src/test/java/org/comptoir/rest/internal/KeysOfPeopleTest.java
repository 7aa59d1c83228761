// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.User;
import org.comptoir.api.people.UserRequest;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** A key that a person made may never do more than they may now. */
class KeysOfPeopleTest {

    private static NewSession enter(Shop shop, String name, String... roles) {
        return shop.services.people.enter(shop.company(), name, null, Set.of(roles));
    }

    private static Shop key(Shop shop, String scopes) {
        Answer made = shop.post("api-keys", "{\"name\":\"k\",\"scopes\":" + scopes + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return shop.as(made.json().path("secret").asText());
    }

    private static Call console(TestKernel kernel, Shop shop) {
        return kernel.call().withCompany(shop.company()).withActor(Actor.console("operator"));
    }

    @EachDatabase
    void endsWithItsMakersSuspensionAndSoDoWhatItMade(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        enter(shop, "stays", "admin");
        NewSession leaver = enter(shop, "leaves", "admin");
        UserId user = leaver.session().user();
        Shop key = key(shop.asBrowser(leaver), "[\"key:w\",\"order:r\"]");
        Shop child = key(key, "[\"order:r\"]");
        assertThat(child.get("orders").status()).isEqualTo(200);
        assertThat(shop.get("api-keys").json().at("/items/2/createdBy").asText())
                .isEqualTo("user:" + user);

        shop.services.people.users.suspend(user, console(kernel, shop));
        kernel.clock().advance(Duration.ofSeconds(1));

        assertThat(key.get("orders").code()).isEqualTo("access.key-unknown");
        assertThat(child.get("orders").code()).isEqualTo("access.key-unknown");
        assertThat(key.post("api-keys", "{\"name\":\"k\",\"scopes\":[\"order:r\"]}")
                        .status())
                .isEqualTo(401);
    }

    @EachDatabase
    void losesWhatItsMakerLoses(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        enter(shop, "stays", "admin");
        NewSession maker = enter(shop, "changes", "admin");
        Shop key = key(shop.asBrowser(maker), "[\"key:w\",\"ledger:r\"]");

        changed(kernel, shop, maker.session().user(), "accountant");

        assertThat(key.get("ledger/accounts").status()).isEqualTo(200);
        assertThat(key.get("api-keys").code()).isEqualTo("access.scope-missing");

        changed(kernel, shop, maker.session().user(), "sales");

        assertThat(key.get("ledger/accounts").code()).isEqualTo("access.key-unknown");
    }

    private static void changed(TestKernel kernel, Shop shop, UserId id, String role) {
        Call call = console(kernel, shop);
        User user = shop.services.people.users.get(id, call);
        UserRequest request = new UserRequest(user.email(), user.name(), user.language(), Set.of(role), null);
        shop.services.people.users.update(id, user.version(), request, call);
        kernel.clock().advance(Duration.ofSeconds(1));
    }
}
