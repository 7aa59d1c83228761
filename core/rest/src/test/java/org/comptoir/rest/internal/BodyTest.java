// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.comptoir.model.ComptoirException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;

class BodyTest {

    private final ContainerRequest request = new ContainerRequest(
            URI.create("/"), URI.create("/setup"), "POST", null, new MapPropertiesDelegate(), null);

    @Test
    void whatIsSaidToBeTooLongIsNotWaitedFor() {
        request.header("Content-Length", "16385");
        request.setEntityStream(new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }

            @Override
            public int read(byte[] part, int from, int length) {
                return read();
            }
        });

        ComptoirException refused = catchThrowableOfType(ComptoirException.class, () -> Body.take(request, 16 << 10));

        assertThat(refused.code()).isEqualTo("request.too-large");
    }

    @Test
    void whatIsSilentAboutItsLengthIsReadAndRefused() {
        request.setEntityStream(new ByteArrayInputStream(new byte[16_385]));

        ComptoirException refused = catchThrowableOfType(ComptoirException.class, () -> Body.take(request, 16 << 10));

        assertThat(refused.code()).isEqualTo("request.too-large");
    }

    @Test
    void whatFitsIsThereForTheResource() throws Exception {
        request.header("Content-Length", "2");
        request.setEntityStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(Body.take(request, 16 << 10).isEmpty()).isFalse();
        assertThat(request.getEntityStream().readAllBytes()).asString().isEqualTo("{}");
    }
}
