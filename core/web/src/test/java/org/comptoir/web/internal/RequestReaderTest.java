// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.http.MalformedRequest;
import org.comptoir.web.internal.http.Proxies;
import org.junit.jupiter.api.Test;

class RequestReaderTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST = 64 << 10;
    private static final long NOT_SAID = -1;

    /** So many bytes, {@code a=bbbb…}; counts how many were taken. */
    private static final class Body extends ServletInputStream {
        private final int length;
        private int taken;

        Body(int length) {
            this.length = length;
        }

        @Override
        public int read() {
            if (taken == length) {
                return -1;
            }
            taken++;
            return taken == 1 ? 'a' : taken == 2 ? '=' : 'b';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int many = Math.min(most, length - taken);
            for (int i = 0; i < many; i++) {
                into[from + i] = (byte) read();
            }
            return many == 0 && most > 0 ? -1 : many;
        }

        @Override
        public boolean isFinished() {
            return taken == length;
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

    /** A form that says it has so many bytes, and has as many as its body. */
    private static HttpServletRequest request(String type, long announced, Body body) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getMethod", "POST");
        answers.put("getServletPath", "/account");
        answers.put("getContentType", type);
        answers.put("getContentLengthLong", announced);
        answers.put("getInputStream", body);
        answers.put("getHeaders", Collections.emptyEnumeration());
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, given) -> answers.get(method.getName()));
    }

    private static Fields read(String type, long announced, Body body) throws IOException {
        return RequestReader.read(request(type, announced, body), Proxies.of(List.of(), "X-Forwarded-For"), 1 << 20)
                .form();
    }

    private static int refused(String type, long announced, Body body) {
        return catchThrowableOfType(MalformedRequest.class, () -> read(type, announced, body))
                .status();
    }

    @Test
    void aFormThatSaysItIsTooLongIsRefusedUnread() {
        Body body = new Body(MOST + 1);

        assertThat(refused(FORM, MOST + 1L, body)).isEqualTo(413);
        assertThat(refused(FORM, Long.MAX_VALUE, body)).isEqualTo(413);
        assertThat(body.taken).isZero();
    }

    /** What comes in pieces says no length, and what a client says may be wrong. */
    @Test
    void aFormThatIsLongerThanItSaysIsReadNoFurtherThanAFormCanBe() {
        for (long announced : new long[] {NOT_SAID, 0, 10}) {
            Body endless = new Body(Integer.MAX_VALUE);

            assertThat(refused(FORM, announced, endless)).isEqualTo(413);
            assertThat(endless.taken).isEqualTo(MOST + 1);
        }
    }

    @Test
    void aFormOfTheLongestLengthIsReadWholeWhetherItSaysSoOrNot() throws IOException {
        for (long announced : new long[] {NOT_SAID, MOST}) {
            assertThat(read(FORM, announced, new Body(MOST)).exact("a")).hasSize(MOST - 2);
        }
    }

    @Test
    void nothingAtAllIsAFormWithoutFieldsAndAnotherTypeIsNone() throws IOException {
        assertThat(read(null, NOT_SAID, new Body(0))).isEqualTo(Fields.NONE);
        assertThat(read(FORM + "; charset=UTF-8", 0, new Body(0)).has("a")).isFalse();
        assertThat(refused("application/json", 4, new Body(4))).isEqualTo(415);
    }
}
