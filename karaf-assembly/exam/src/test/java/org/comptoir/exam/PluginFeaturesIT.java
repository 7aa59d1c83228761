// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.exam;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Each plugin's feature comes and goes by itself, and no other bundle is touched by it. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class PluginFeaturesIT {

    private static final List<String> PLUGINS = List.of(
            "vat-fr",
            "vat-eu",
            "pricing-volume",
            "invoice-facturx",
            "export-fec",
            "orders-csv",
            "payment-transfer",
            "routing-country",
            "tax-id-vies");

    @Inject
    private BundleContext bundles;

    @Inject
    private FeaturesService features;

    @Configuration
    public Option[] distribution() throws Exception {
        return Distribution.options();
    }

    /** The server answers before the last of its bundles has started. */
    @Before
    public void everyBundleHasStarted() throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        List<String> waiting = waiting();
        while (!waiting.isEmpty()) {
            assertTrue("not started within a minute: " + waiting, System.nanoTime() < patience);
            Thread.sleep(50);
            waiting = waiting();
        }
    }

    private List<String> waiting() {
        return Arrays.stream(bundles.getBundles())
                .filter(bundle -> !started(bundle))
                .map(bundle -> bundle + " in state " + bundle.getState())
                .toList();
    }

    private static boolean started(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || !bundle.getSymbolicName().startsWith("org.comptoir.");
    }

    @Test
    public void eachPluginComesAndGoesAndTouchesNoOtherBundle() throws Exception {
        for (String plugin : PLUGINS) {
            List<String> before = others(plugin);

            features.uninstallFeature("comptoir-" + plugin);
            assertEquals("after " + plugin + " went", 0, count(plugin));
            assertEquals("after " + plugin + " went", before, others(plugin));

            features.installFeature("comptoir-" + plugin, EnumSet.noneOf(FeaturesService.Option.class));
            assertTrue(plugin, features.isInstalled(features.getFeature("comptoir-" + plugin)));
            assertEquals("after " + plugin + " came", 1, count(plugin));
            assertEquals("after " + plugin + " came", before, others(plugin));
        }
    }

    private long count(String plugin) {
        return Arrays.stream(bundles.getBundles())
                .filter(bundle -> isOf(bundle, plugin) && bundle.getState() == Bundle.ACTIVE)
                .count();
    }

    /** Every other bundle with its state and when it was last changed, as one line each. */
    private List<String> others(String plugin) {
        return Arrays.stream(bundles.getBundles())
                .filter(bundle -> !isOf(bundle, plugin))
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.comptoir."))
                .map(bundle -> bundle + " " + bundle.getState() + " " + bundle.getLastModified())
                .sorted()
                .toList();
    }

    private static boolean isOf(Bundle bundle, String plugin) {
        return bundle.getSymbolicName().equals("org.comptoir." + plugin);
    }
}
