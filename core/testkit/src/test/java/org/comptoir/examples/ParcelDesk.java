// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.comptoir.api.company.Companies;
import org.comptoir.model.Call;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.broker.v1.PluginSecrets;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.PluginTasks;
import org.comptoir.spi.broker.v1.RecurringTask;
import org.comptoir.spi.broker.v1.StoreSql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Announces parcels to a carrier, and forgets old ones each night. */
@Component(service = {ParcelDesk.class, Extension.class})
public final class ParcelDesk implements Extension {

    private static final URI PARCELS = URI.create("https://api.carrier.example/parcels");
    private static final Duration KEPT = Duration.ofDays(90);

    private final PluginHttp http;
    private final PluginStore store;
    private final PluginSecrets secrets;
    private final Companies companies;
    private final Clock clock;

    @Activate
    public ParcelDesk(
            @Reference PluginHttp http,
            @Reference PluginStore store,
            @Reference PluginSecrets secrets,
            @Reference PluginTasks tasks,
            @Reference Companies companies,
            @Reference Clock clock) {
        this.http = http;
        this.store = store;
        this.secrets = secrets;
        this.companies = companies;
        this.clock = clock;
        tasks.repeat(RecurringTask.every(Duration.ofHours(24), "forget-old-parcels", this::forgetOld));
    }

    /** Announces a parcel once, however often it is asked to. */
    public Outcome<String> announce(String number, Call call) {
        List<String> known = store.read(
                StoreSql.of("select number from {parcels} where number = ?", number), row -> row.text(1), call);
        if (!known.isEmpty()) {
            return new Outcome.Done<>(number);
        }
        HttpRequest request = HttpRequest.post(PARCELS, "application/json", "{\"number\":\"" + number + "\"}")
                .bearer(secrets.get("secret:plugin/carrier.parcels/key", call))
                .with("Idempotency-Key", number);
        Outcome<HttpResponse> outcome = http.send(request, call);
        if (outcome instanceof Outcome.Failed<HttpResponse> failed) {
            return new Outcome.Failed<>(failed.problem());
        }
        if (!(outcome instanceof Outcome.Done<HttpResponse> done)
                || done.value().status() != 201) {
            return new Outcome.Pending<>(number, java.util.Optional.empty(), soon());
        }
        return new Outcome.Done<>(store.write(
                "announced",
                tx -> {
                    tx.write(StoreSql.of(
                            "insert into {parcels} (number, announced_at) values (?, ?)", number, tx.now()));
                    return number;
                },
                call));
    }

    private Instant soon() {
        return clock.instant().plus(Duration.ofMinutes(5));
    }

    private void forgetOld(Call call) {
        Instant before = clock.instant().minus(KEPT);
        companies
                .all()
                .forEach(company -> store.write(
                        "forget",
                        tx -> Integer.toString(
                                tx.write(StoreSql.of("delete from {parcels} where announced_at < ?", before))),
                        call.withCompany(company.id())));
    }

    @Override
    public Health check(Call call) {
        return http.send(HttpRequest.get(PARCELS.resolve("/status")), call) instanceof Outcome.Done
                ? Health.up()
                : Health.down("The carrier does not answer.");
    }
}
