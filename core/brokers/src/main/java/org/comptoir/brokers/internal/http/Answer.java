// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpHeader;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;

/** Reads answers, up to a size: as they come, and again as they are when unpacked. */
final class Answer {

    private static final int PIECE = 8_192;

    private final int most;

    Answer(int most) {
        this.most = most;
    }

    HttpResponse of(ClassicHttpResponse answer, HttpRequest request) throws IOException, Refused {
        List<HttpHeader> headers = Arrays.stream(answer.getHeaders())
                .filter(header -> !header.getName().equalsIgnoreCase("Set-Cookie"))
                .map(Answer::header)
                .toList();
        HttpEntity entity = answer.getEntity();
        byte[] body = new byte[0];
        if (entity != null) {
            if (entity.getContentLength() > most) {
                throw tooLarge();
            }
            // Not closed here: closing reads what is left, however much that is. Who sent the request closes all.
            InputStream in = entity.getContent();
            body = in == null ? body : unpacked(in, entity.getContentEncoding());
        }
        return new HttpResponse(answer.getCode(), request.target(), headers, body);
    }

    private static HttpHeader header(Header header) {
        return new HttpHeader(header.getName(), header.getValue() == null ? "" : header.getValue());
    }

    private byte[] unpacked(InputStream in, @org.jspecify.annotations.Nullable String encoding)
            throws IOException, Refused {
        String how = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (how.isEmpty() || how.equals("identity")) {
            return read(in);
        }
        if (!how.equals("gzip") && !how.equals("x-gzip")) {
            throw malformed("The answer is packed in a way that nobody asked for");
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new LeftOpen(in), PIECE)) {
            return read(unpacked);
        } catch (ZipException broken) {
            throw malformed("The answer is not packed as it says");
        }
    }

    private byte[] read(InputStream in) throws IOException, Refused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            if (out.size() + read > most) {
                throw tooLarge();
            }
            out.write(piece, 0, read);
        }
        return out.toByteArray();
    }

    private Refused tooLarge() {
        return Refused.of(
                "http.answer-too-large",
                Problem.Kind.REFUSED,
                "The answer is larger than allowed",
                Map.of("bytes", Integer.toString(most)));
    }

    static Refused malformed(String message) {
        return Refused.of("http.answer-malformed", Problem.Kind.REFUSED, message, Map.of());
    }

    /** Lets the unpacking be closed by itself. */
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // See above.
        }
    }
}
