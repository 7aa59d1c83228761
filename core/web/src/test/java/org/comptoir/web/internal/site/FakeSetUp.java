// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.api.people.FirstSteps;
import org.comptoir.api.people.Link;
import org.comptoir.api.people.SetUp;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.testkit.FakeClock;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;
import org.jspecify.annotations.Nullable;

/** A new server, whose token is {@link #TOKEN}. The person whom it takes in is Marc. */
final class FakeSetUp implements SetUp {

    static final String TOKEN = "set-up-token";

    boolean open;

    @Nullable
    CompanyRequest founded;

    private final FakePeople people;
    private final FakeClock clock;

    FakeSetUp(FakePeople people, FakeClock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public FirstSteps found(
            String token,
            CompanyRequest company,
            String email,
            String name,
            String language,
            boolean key,
            Visitor visitor) {
        if (!open) {
            throw new ComptoirException("setup.done", Fault.CONFLICT, Map.of("field", "token"));
        }
        if (!token.equals(TOKEN)) {
            throw new ComptoirException("setup.token", Fault.UNAUTHENTICATED, Map.of("field", "token"));
        }
        if (company.siret().isEmpty()) {
            throw ComptoirException.invalid("field.missing", "siret");
        }
        if (name.isEmpty()) {
            throw ComptoirException.invalid("field.missing", "name");
        }
        open = false;
        founded = company;
        people.links.put("i-first", FakePeople.MARC);
        Link link = new Link(
                "invitation", "i-first", "/invitation/i-first", clock.instant().plus(Duration.ofDays(7)));
        return new FirstSteps(
                new FakeCompanies()
                        .get(new Call(
                                TestKernel.MAISON_LENOIR,
                                Actor.system("test"),
                                Idempotency.NONE,
                                clock.instant(),
                                Locale.ROOT,
                                "t")),
                link,
                key ? key() : null);
    }

    private NewApiKey key() {
        return new NewApiKey(
                new ApiKey(
                        new ApiKeyId(new UUID(4, 4)),
                        TestKernel.MAISON_LENOIR,
                        "set-up",
                        "cptr_x",
                        "admin",
                        Set.of(),
                        LocalDate.of(2027, 1, 1),
                        clock.instant(),
                        "system:setup",
                        "",
                        "active"),
                FakeKeys.SECRET);
    }
}
