// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.MalformedRequest;
import org.comptoir.web.internal.http.Upload;
import org.junit.jupiter.api.Test;

class MultipartFormTest {

    private static final int MOST = 1 << 20;
    private static final String TYPE = "multipart/form-data; boundary=XX";

    /** Counts how much of it was taken. */
    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(byte[] content) {
            this.bytes = new ByteArrayInputStream(content);
        }

        int left() {
            return bytes.available();
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return left() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static MultipartForm read(Body body, long announced) throws IOException {
        Map<String, Object> answers = Map.of(
                "getContentType",
                TYPE,
                "getContentLengthLong",
                announced,
                "getContentLength",
                0,
                "getInputStream",
                body);
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, given) -> answers.get(method.getName()));
        return MultipartForm.read(request, MOST);
    }

    private static String field(String name, String value) {
        return "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }

    private static Body body(String text) {
        return new Body((text + "--XX--\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Upload upload(MultipartForm form) {
        return Objects.requireNonNull(form.file());
    }

    @Test
    void whatStandsBeforeTheFileIsReadAndTheFileIsLeftUntilAskedFor() throws IOException {
        Body body = body(field("_csrf", "été+%41&x=1") + field("key", "k") + file("Prix été.csv", "a".repeat(500_000)));

        MultipartForm form = read(body, -1);

        assertThat(form.fields().exact("_csrf")).isEqualTo("été+%41&x=1");
        assertThat(form.fields().text("key")).isEqualTo("k");
        assertThat(body.left()).as("all but a buffer").isGreaterThan(490_000);
        assertThat(upload(form).name()).isEqualTo("Prix été.csv");
        assertThat(upload(form).content()).hasSize(500_000).containsOnly('a');
    }

    @Test
    void aFieldBehindTheFileIsNotSeen() throws IOException {
        MultipartForm form = read(body(file("a.csv", "x") + field("_csrf", "late")), -1);

        assertThat(form.fields().has("_csrf")).isFalse();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWhateverItSaysOfItself() throws IOException {
        for (long announced : new long[] {-1, 10, MOST * 3L}) {
            Body body = body(file("a.csv", "a".repeat(MOST + 1)));
            Upload upload = upload(read(body, announced));

            assertThat(catchThrowableOfType(ComptoirException.class, upload::content)
                            .code())
                    .isEqualTo("import.too-large");
            assertThat(body.left()).as("its browser was listened to").isLessThan(100);
        }
        assertThat(upload(read(body(file("a.csv", "a".repeat(MOST))), -1)).content())
                .hasSize(MOST);
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertThat(refused(body(field("a", "b".repeat(70_000))))).isEqualTo(413);
        assertThat(refused(body(field("a", "\0")))).isEqualTo(400);
        assertThat(refused(new Body("--XX\r\nnothing".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(400);
        assertThat(refused(body(
                        "--XX\r\nContent-Disposition: form-data; name=\"" + "n".repeat(9_000) + "\"\r\n\r\n1\r\n")))
                .isEqualTo(400);
    }

    private static int refused(Body body) {
        return catchThrowableOfType(MalformedRequest.class, () -> read(body, -1))
                .status();
    }

    @Test
    void aFormWithoutAFileIsAForm() throws IOException {
        assertThat(read(body(field("a", "b")), -1).file()).isNull();
    }
}
