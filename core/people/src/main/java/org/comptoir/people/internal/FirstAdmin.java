// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.UserRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Units;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.people.internal.password.Passwords;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first admin of a server that was started with {@code COMPTOIR_ADMIN_EMAIL} and {@code COMPTOIR_ADMIN_PASSWORD}, as soon
 * as it has its company. Once there is anybody, the two say nothing any more: who changes them later changes no password.
 */
@Component(service = Job.class, immediate = true)
public final class FirstAdmin implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final long PATIENCE_SECONDS = 60;

    private final Clock clock;
    private final Companies companies;
    private final Members members;
    private final String email;
    private volatile String password;

    @Activate
    public FirstAdmin(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference Passwords passwords) {
        this(units, clock, ids, companies, passwords, System::getenv);
    }

    /** @param environment the server's variables */
    FirstAdmin(
            Units units,
            Clock clock,
            Ids ids,
            Companies companies,
            Passwords passwords,
            Function<String, @Nullable String> environment) {
        this.clock = clock;
        this.companies = companies;
        this.members = new Members(units, clock, ids, companies, passwords);
        this.email = value(environment, "COMPTOIR_ADMIN_EMAIL");
        this.password = value(environment, "COMPTOIR_ADMIN_PASSWORD");
        if (!password.isEmpty() && (email.isEmpty() || members.anybody())) {
            password = "";
        }
    }

    private static String value(Function<String, @Nullable String> environment, String name) {
        @Nullable String value = environment.apply(name);
        return value == null ? "" : value;
    }

    @Override
    public String name() {
        return "first-admin";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    /** Nothing without the two variables, and nothing once they were read. With several companies, nobody knows which. */
    @Override
    public boolean hasWork() {
        return !password.isEmpty() && companies.all().size() == 1;
    }

    @Override
    public void run(Lease lease) {
        List<Company> all = companies.all();
        String chosen = password;
        password = "";
        if (all.size() != 1 || members.anybody()) {
            return;
        }
        Call call = new Call(
                all.get(0).id(),
                Actor.system("first-admin"),
                Idempotency.NONE,
                clock.instant().plusSeconds(PATIENCE_SECONDS),
                Locale.FRANCE,
                "first-admin");
        try {
            members.add(
                    new UserRequest(email, email, "fr", Set.of(Roles.ADMIN, Roles.PLUGIN_ADMIN), null), chosen, call);
            LOG.info("event=first-admin-made company={}", all.get(0).code());
        } catch (ComptoirException refused) {
            LOG.error(
                    "event=first-admin-refused reason={} action=\"correct COMPTOIR_ADMIN_EMAIL or COMPTOIR_ADMIN_PASSWORD and"
                            + " start again, or use comptoir:user-create\"",
                    refused.code());
        }
    }
}
