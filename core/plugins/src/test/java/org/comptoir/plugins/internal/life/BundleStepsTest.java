// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comptoir.plugins.internal.life.PluginLifeTest.waitUntil;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class BundleStepsTest {

    private static final long NUMBER = 97;
    private static final Bundle BUNDLE = (Bundle) Proxy.newProxyInstance(
            BundleStepsTest.class.getClassLoader(),
            new Class<?>[] {Bundle.class},
            (proxy, method, arguments) -> method.getName().equals("getBundleId") ? NUMBER : null);

    private final BundleSteps steps = new BundleSteps();

    @Test
    void oneThatDoesNotEndIsLeftBehindUntilItDoes() throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        OwnThread<Boolean> deaf = steps.begin("stop", BUNDLE, () -> {
            while (!end.get()) {
                Thread.onSpinWait();
            }
        });

        assertThatThrownBy(() -> steps.await(deaf, BUNDLE, Duration.ofMillis(50)))
                .isInstanceOf(TimeoutException.class);

        assertThat(steps.isLeftBehind(NUMBER)).isTrue();
        assertThat(steps.isUnderWay(NUMBER)).isTrue();
        end.set(true);
        waitUntil(() -> !steps.isLeftBehind(NUMBER) && !steps.isUnderWay(NUMBER));
    }

    @Test
    void oneThatFailsIsNotLeftBehind() {
        OwnThread<Boolean> failing = steps.begin("start", BUNDLE, () -> {
            throw new BundleException("no");
        });

        assertThatThrownBy(() -> steps.await(failing, BUNDLE, Duration.ofSeconds(20)))
                .isInstanceOf(BundleException.class)
                .hasMessage("no");

        assertThat(steps.isLeftBehind(NUMBER)).isFalse();
        assertThat(steps.isUnderWay(NUMBER)).isFalse();
    }
}
