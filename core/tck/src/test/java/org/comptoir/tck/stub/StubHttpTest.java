// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.junit.jupiter.api.Test;

class StubHttpTest {

    private final Call call = new Call(
            new CompanyId(new UUID(0, 1)),
            Actor.system("test"),
            Idempotency.NONE,
            Instant.parse("2100-01-01T00:00:00Z"),
            Locale.ENGLISH,
            "trace");

    private static HttpRequest get(String path) {
        return HttpRequest.get(URI.create("https://api.acme.example" + path));
    }

    @Test
    void itsOutcomesAreThoseOfTheServer() {
        FaultServer server = FaultServer.start();
        StubHttp http = new StubHttp(server, Duration.ofSeconds(30));
        StubHttp hasty = new StubHttp(server, Duration.ofMillis(500));
        server.on("/ok", Faults.ok("yes"))
                .on("/busy", Faults.tooManyRequests(7))
                .on("/error", Faults.serverError())
                .on("/half", Faults.halfClosed())
                .on("/garbage", Faults.garbage())
                .on("/dropped", Faults.dropped())
                .on("/drip", Faults.dripping(Duration.ofMillis(20)))
                .on("/late", Faults.late(Duration.ofSeconds(30), Faults.ok("late")))
                .on("/huge", Faults.huge(10_000_000));

        assertThat(done(http.send(get("/ok?a=b").with("X-Key", "k"), call)).text())
                .isEqualTo("yes");
        assertThat(server.received().get(0).path()).isEqualTo("/ok?a=b");
        assertThat(server.received().get(0).header("x-key")).isEqualTo("k");
        assertThat(done(http.send(get("/busy"), call)).header("Retry-After")).contains("7");
        assertThat(done(http.send(get("/error"), call)).status()).isEqualTo(500);
        assertThat(done(http.send(get("/unnamed"), call)).status()).isEqualTo(404);
        for (String bad : new String[] {"/half", "/garbage", "/dropped", "/huge"}) {
            assertThat(http.send(get(bad), call)).as(bad).isInstanceOf(Outcome.Unknown.class);
        }
        for (String slow : new String[] {"/drip", "/late"}) {
            assertThat(hasty.send(get(slow), call)).as(slow).isInstanceOf(Outcome.Unknown.class);
        }
        server.close();
        assertThat(http.send(get("/ok"), call)).isInstanceOf(Outcome.Failed.class);
    }

    private static HttpResponse done(Outcome<HttpResponse> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<HttpResponse>) outcome).value();
    }
}
