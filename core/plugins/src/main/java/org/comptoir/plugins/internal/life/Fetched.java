// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a file over the network: no longer than was agreed, no later than was agreed, from nowhere else than was said.
 * What it is, its signature and its digest prove afterwards.
 */
final class Fetched {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final Duration longest;

    /** @param longest how long one file may take as a whole */
    Fetched(Duration longest) {
        this.longest = longest;
    }

    /** That a file did not come, and why. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(URI from, String why) {
            super(from + " " + why);
        }
    }

    /**
     * Writes the file at an address into another.
     *
     * @param most how many bytes it may have
     * @return whether there is such a file
     * @throws Failure for all else
     */
    boolean fetch(URI from, Path to, long most) {
        // One for each: it keeps no connection, no cookie and no thread for the next.
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpRequest request = HttpRequest.newBuilder(from).timeout(longest).build();
        try (OutputStream out = Files.newOutputStream(to)) {
            long[] room = {most};
            CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                    request,
                    BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                        room[0] -= bytes.length;
                        if (room[0] < 0) {
                            throw new Failure(from, "is longer than " + most + " bytes");
                        }
                        write(out, bytes);
                    })));
            return found(from, answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean found(URI from, CompletableFuture<HttpResponse<Void>> answer) {
        try {
            int status = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != 200 && status != 404) {
                throw new Failure(from, "answered with status " + status);
            }
            return status == 200;
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new Failure(from, "did not come within " + longest.toSeconds() + " seconds");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Failure known
                    ? known
                    : new Failure(from, "did not come: " + failed.getCause());
        } catch (InterruptedException wanted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Failure(from, "was waited for by somebody who was called away");
        }
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
