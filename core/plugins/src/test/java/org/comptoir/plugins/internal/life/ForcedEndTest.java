// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class ForcedEndTest {

    private final AtomicInteger state = new AtomicInteger(Bundle.ACTIVE);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void theProcessEndsOnceTheCoreHasClosed() throws Exception {
        Bundle core = (Bundle) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> state.get());

        new ForcedEnd(List.of(core), ended::countDown).begin();

        assertThat(ended.await(1, TimeUnit.SECONDS)).isFalse();
        state.set(Bundle.STOPPING);
        assertThat(ended.await(1, TimeUnit.SECONDS)).isFalse();
        state.set(Bundle.RESOLVED);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
