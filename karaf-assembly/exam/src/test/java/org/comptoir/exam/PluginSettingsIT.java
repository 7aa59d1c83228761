// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.exam;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Dictionary;
import java.util.Hashtable;
import javax.inject.Inject;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.vat.v1.VatPack;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;

/** A plugin takes its settings while it runs: a rate that the law changes tomorrow needs no restart. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class PluginSettingsIT {

    private static final CountryCode GERMANY = new CountryCode("DE");
    private static final LocalDate FUTURE = LocalDate.of(2031, 1, 1);
    private static final long PATIENCE_MILLIS = 40_000;

    @Inject
    private BundleContext bundles;

    @Inject
    private ConfigurationAdmin settings;

    @Configuration
    public Option[] distribution() throws Exception {
        return Distribution.options();
    }

    @Test
    public void aRateThatAnAdministratorWritesDownHoldsAtOnce() throws Exception {
        assertEquals("19", becoming("19"));
        org.osgi.service.cm.Configuration ours = settings.getConfiguration("org.comptoir.plugin.vateu", "?");
        Dictionary<String, Object> wanted = new Hashtable<>();
        wanted.put("rates", new String[] {"DE;standard;23;2030-01-01"});
        ours.update(wanted);
        assertEquals("23", becoming("23"));
        ours.delete();
        assertEquals("19", becoming("19"));
    }

    private String becoming(String rate) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!rate.equals(rate()) && System.currentTimeMillis() < deadline) {
            Thread.sleep(20);
        }
        return rate();
    }

    /** What the plugin itself sees: its services are for it and the core alone. */
    private BundleContext its() {
        for (Bundle bundle : bundles.getBundles()) {
            if (bundle.getSymbolicName().equals("org.comptoir.vat-eu")) {
                return bundle.getBundleContext();
            }
        }
        throw new AssertionError("the pack is not there");
    }

    /** The standard rate of Germany in some years; empty while the pack is being exchanged. */
    private String rate() throws Exception {
        if (its() == null) {
            return "";
        }
        for (ServiceReference<VatPack> reference : its().getServiceReferences(VatPack.class, null)) {
            VatPack pack = its().getService(reference);
            if (pack != null && pack.rated().contains(GERMANY)) {
                assertTrue(pack.sellers().isEmpty());
                return pack.rates(GERMANY, FUTURE).stream()
                        .filter(rate -> rate.taxCategory().equals("standard"))
                        .findFirst()
                        .map(rate -> rate.rate().percent().stripTrailingZeros().toPlainString())
                        .orElse("");
            }
        }
        return "";
    }
}
