// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.stub;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpHeader;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.broker.v1.PluginHttp;

/**
 * A {@link PluginHttp} whose every host is one {@link FaultServer}: a plugin's tests name the hosts that the plugin really
 * asks, and no request leaves the machine. Its outcomes are those of the server; what a passport or an admin would refuse
 * it does not know, and it follows no redirect.
 */
public final class StubHttp implements PluginHttp {

    private static final int MOST_BYTES = 2_097_152;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final FaultServer server;
    private final Duration patience;

    /** Waits two seconds for an answer, so that a test of a slow counterparty is a quick one. */
    public StubHttp(FaultServer server) {
        this(server, Duration.ofSeconds(2));
    }

    public StubHttp(FaultServer server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    @Override
    public Outcome<HttpResponse> send(HttpRequest request, Call call) {
        try {
            return new Outcome.Done<>(answer(request));
        } catch (ConnectException refused) {
            return new Outcome.Failed<>(problem("http.no-connection", refused));
        } catch (HttpTimeoutException | TimeoutException late) {
            return new Outcome.Unknown<>(problem("http.timeout", late));
        } catch (IOException broken) {
            return new Outcome.Unknown<>(problem("http.broken-off", broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown<>(problem("http.timeout", stopped));
        }
    }

    private HttpResponse answer(HttpRequest request) throws IOException, InterruptedException, TimeoutException {
        Duration limit = request.within().compareTo(patience) < 0 ? request.within() : patience;
        var asked = client.sendAsync(message(request), BodyHandlers.ofInputStream())
                .thenApply(answer -> read(answer, request.target()));
        try {
            return asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (failed.getCause() instanceof java.io.UncheckedIOException broken) {
                throw broken.getCause();
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private java.net.http.HttpRequest message(HttpRequest request) {
        URI target = request.target();
        String path = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        var message = java.net.http.HttpRequest.newBuilder(server.uri(path))
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(header -> message.header(header.name(), header.value()));
        return message.build();
    }

    private static HttpResponse read(java.net.http.HttpResponse<InputStream> answer, URI from) {
        List<HttpHeader> headers = new ArrayList<>();
        answer.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> headers.add(new HttpHeader(name, value))));
        try (InputStream body = answer.body()) {
            byte[] read = body.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new IOException("the answer is larger than " + MOST_BYTES + " bytes");
            }
            return new HttpResponse(answer.statusCode(), from, headers, read);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Problem problem(String code, Exception why) {
        return new Problem(
                code,
                Problem.Kind.UNREACHABLE,
                "The stub did not answer",
                Map.of("why", why.getClass().getSimpleName()));
    }
}
