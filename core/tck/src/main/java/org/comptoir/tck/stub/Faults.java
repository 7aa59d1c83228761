// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.stub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/** Ways to answer, most of them bad. */
public final class Faults {

    private static final int PIECE = 8_192;

    private Faults() {}

    /** A whole answer. */
    public static Behaviour ok(String body) {
        return answer(200, "", body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param headers lines, each ended by CR LF; the body's length is added */
    public static Behaviour answer(int status, String headers, byte[] body) {
        return (request, out) -> {
            head(out, status, headers + "Content-Length: " + body.length + "\r\n");
            out.write(body);
        };
    }

    /** 429 with the seconds to wait. */
    public static Behaviour tooManyRequests(int retryAfterSeconds) {
        return answer(429, "Retry-After: " + retryAfterSeconds + "\r\n", new byte[0]);
    }

    /** 500 with a page for people. */
    public static Behaviour serverError() {
        return answer(
                500, "Content-Type: text/html\r\n", "<h1>Internal Server Error</h1>".getBytes(StandardCharsets.UTF_8));
    }

    public static Behaviour redirect(int status, String location) {
        return answer(status, "Location: " + location + "\r\n", new byte[0]);
    }

    /** The same answer, after a while. */
    public static Behaviour late(Duration by, Behaviour then) {
        return (request, out) -> {
            Thread.sleep(by.toMillis());
            then.answer(request, out);
        };
    }

    /** A head at once, then a byte now and again for as long as anybody reads. */
    public static Behaviour dripping(Duration pause) {
        return (request, out) -> {
            head(out, 200, "Content-Length: 100000\r\n");
            for (int i = 0; i < 100_000; i++) {
                out.write('.');
                out.flush();
                Thread.sleep(pause.toMillis());
            }
        };
    }

    /** Takes the request and closes without a word: what it asked for may have been done. */
    public static Behaviour dropped() {
        return (request, out) -> {};
    }

    /** Says how long the answer is, and ends before. */
    public static Behaviour halfClosed() {
        return (request, out) -> {
            head(out, 200, "Content-Type: application/json\r\nContent-Length: 1000\r\n");
            out.write("{\"paid\":".getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Not HTTP. */
    public static Behaviour garbage() {
        return (request, out) ->
                out.write("\u0000\u0001\u0002 SSH-2.0-nonsense\n\n\n".getBytes(StandardCharsets.UTF_8));
    }

    /** An answer of so many bytes, sent in pieces, so that its size is not told before. */
    public static Behaviour huge(long bytes) {
        return (request, out) -> {
            head(out, 200, "Transfer-Encoding: chunked\r\n");
            byte[] piece = new byte[PIECE];
            for (long sent = 0; sent < bytes; sent += PIECE) {
                out.write((Integer.toHexString(PIECE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(piece);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    /** A small answer that becomes so many bytes when it is unpacked. */
    public static Behaviour bomb(long bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] piece = new byte[PIECE];
            for (long sent = 0; sent < bytes; sent += PIECE) {
                out.write(piece);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return answer(200, "Content-Encoding: gzip\r\n", packed.toByteArray());
    }

    private static void head(OutputStream out, int status, String headers) throws IOException {
        out.write(("HTTP/1.1 " + status + " Stub\r\nConnection: close\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }
}
