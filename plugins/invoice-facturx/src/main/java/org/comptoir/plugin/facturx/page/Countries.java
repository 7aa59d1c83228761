// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.comptoir.model.CountryCode;

/** Country names from our own lists: those of the platform change from one Java release to the next. */
final class Countries {

    private final Properties french = load("countries_fr.properties");
    private final Properties english = load("countries_en.properties");

    String name(CountryCode country, boolean inFrench) {
        return (inFrench ? french : english).getProperty(country.code(), country.code());
    }

    private static InputStream open(String resource) {
        InputStream in = Countries.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("missing resource " + resource);
        }
        return in;
    }

    private static Properties load(String resource) {
        Properties names = new Properties();
        try (Reader in = new InputStreamReader(open(resource), StandardCharsets.UTF_8)) {
            names.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }
}
