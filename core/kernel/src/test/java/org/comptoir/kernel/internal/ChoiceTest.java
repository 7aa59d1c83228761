// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.Extension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class ChoiceTest {

    private interface Prices extends Extension {}

    private interface Rates extends Extension {}

    private static final class Both implements Prices, Rates {}

    private static final class OnlyPrices implements Prices {}

    private final PluginThreads threads = new PluginThreads();
    private final PresentExtension old = extension("shop.prices", "1.9.0", 40, 7, new Both());
    private final PresentExtension young = extension("shop.prices", "1.10.0", 41, 9, new OnlyPrices());
    private final PresentExtension other = extension("law.rates", "3.0.0", 12, 8, new Both());

    @AfterEach
    void end() {
        threads.close();
    }

    private PresentExtension extension(String plugin, String version, long bundle, long id, Extension service) {
        PluginGuard guard = new PluginGuard(
                new PluginStamp(plugin, version, ""), getClass().getClassLoader(), threads, Clock.systemUTC());
        return new PresentExtension(plugin, new Version(version), bundle, id, guard, service);
    }

    private List<PresentExtension> of(Class<?> type, Map<String, Long> wanted, PresentExtension... all) {
        return new Choice(1, wanted, List.of(all)).of(type);
    }

    @Test
    void ofTwoVersionsTheHigherIsAsked() {
        assertThat(of(Prices.class, Map.of(), old, young, other)).containsExactly(other, young);
        assertThat(of(Prices.class, Map.of(), young, other, old)).containsExactly(other, young);
    }

    @Test
    void theChosenOneIsAskedThoughItIsLower() {
        assertThat(of(Prices.class, Map.of("shop.prices", 40L), old, young, other))
                .containsExactly(other, old);
    }

    @Test
    void aChoiceThatIsNotThereCountsForNothing() {
        assertThat(of(Prices.class, Map.of("shop.prices", 39L), old, young)).containsExactly(young);
    }

    @Test
    void whatAVersionNoLongerDoesIsNotAskedOfTheFormerOne() {
        assertThat(of(Rates.class, Map.of(), old, young)).isEmpty();
    }

    @Test
    void extensionsOfOneBundleStayTogetherByAge() {
        PresentExtension second = extension("shop.prices", "1.10.0", 41, 8, new OnlyPrices());
        assertThat(of(Prices.class, Map.of(), young, second)).containsExactly(second, young);
    }

    @Test
    void aChoiceHoldsUntilSomethingChanges() {
        Choice choice = new Choice(4, Map.of("shop.prices", 40L), List.of(old));
        assertThat(choice.holds(4, Map.of("shop.prices", 40L))).isTrue();
        assertThat(Stream.of(choice.holds(5, Map.of("shop.prices", 40L)), choice.holds(4, Map.of())))
                .containsOnly(false);
    }
}
