// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The words of all languages that the pages speak. */
@Component(service = Dictionary.class)
public final class Dictionary {

    private final Words english;
    private final Words french;

    @Activate
    public Dictionary() {
        this.english = read(Locale.ENGLISH);
        this.french = read(Locale.FRENCH);
    }

    /** By the name of a language that somebody chose; English for any other. */
    public Words in(String language) {
        return language.equals("fr") ? french : english;
    }

    /** The best of what a browser prefers; English where it prefers neither. */
    public Words in(List<Locale> languages) {
        for (Locale wanted : languages) {
            if (wanted.getLanguage().equals("fr") || wanted.getLanguage().equals("en")) {
                return in(wanted.getLanguage());
            }
        }
        return english;
    }

    private static Words read(Locale locale) {
        String file = "/words/" + locale.getLanguage() + ".properties";
        Properties read = new Properties();
        try (InputStream in = Objects.requireNonNull(Dictionary.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, String> texts = new HashMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return new Words(locale, Map.copyOf(texts));
    }
}
