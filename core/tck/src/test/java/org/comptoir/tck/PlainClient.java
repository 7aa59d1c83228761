// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;

/** How the samples talk to their counterparties: words in, words out. */
final class PlainClient {

    private static final Duration MARGIN = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String secret;

    PlainClient(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** The words of a 200, what the others mean, and Unknown for all that nobody can know. */
    <T> Outcome<T> ask(String method, String path, String body, Call call, Function<String, T> reading) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                    .timeout(patience(call))
                    .header("authorization", secret)
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> new Outcome.Done<>(reading.apply(answer.body()));
                case 404, 409, 422 -> Outcome.refused("acme.refused", "the service refuses: " + answer.statusCode());
                default -> unknown("it answers " + answer.statusCode());
            };
        } catch (IOException | RuntimeException failure) {
            return unknown(failure.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return unknown("interrupted");
        }
    }

    private static Duration patience(Call call) {
        Duration left = Duration.between(Instant.now(), call.deadline()).minus(MARGIN);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    static <T> Outcome<T> unknown(String why) {
        return new Outcome.Unknown<>(new Problem("acme.unknown", Problem.Kind.UNREACHABLE, why, Map.of()));
    }
}
