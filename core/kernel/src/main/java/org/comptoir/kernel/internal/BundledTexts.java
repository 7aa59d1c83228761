// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import org.comptoir.kernel.text.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts of all bundles that are there; a plugin's come and go with it. */
@Component(service = ProblemTexts.class)
public final class BundledTexts implements ProblemTexts {

    private static final Logger LOG = LoggerFactory.getLogger(BundledTexts.class);
    private static final String FOLDER = "OSGI-INF/problems/";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    /** Codes and names by language, for each bundle by its id: the oldest is asked first. */
    private final Map<Long, Map<String, Map<String, String>>> texts = new ConcurrentSkipListMap<>();

    private final Runnable stop;

    @Activate
    public BundledTexts(BundleContext context) {
        BundleTracker<Long> tracker =
                new BundleTracker<>(context, Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE, null) {
                    @Override
                    public @Nullable Long addingBundle(Bundle bundle, @Nullable BundleEvent event) {
                        return read(bundle) ? bundle.getBundleId() : null;
                    }

                    @Override
                    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Long id) {
                        texts.remove(id);
                    }
                };
        this.stop = tracker::close;
        tracker.open();
    }

    /** Those that a class path holds, for a server without a framework. */
    public BundledTexts(ClassLoader loader) {
        this.stop = () -> {};
        try {
            for (Locale locale : LANGUAGES) {
                long place = 0;
                for (URL file : java.util.Collections.list(loader.getResources(file(locale)))) {
                    put(place++, locale, file);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Deactivate
    void close() {
        stop.run();
    }

    private static String file(Locale locale) {
        return FOLDER + locale.getLanguage() + ".properties";
    }

    /** Whether it brings any. A file that cannot be read is the bundle's own loss. */
    private boolean read(Bundle bundle) {
        for (Locale locale : LANGUAGES) {
            URL file = bundle.getEntry(file(locale));
            try {
                if (file != null) {
                    put(bundle.getBundleId(), locale, file);
                }
            } catch (IOException | IllegalArgumentException broken) {
                LOG.warn("event=texts-unreadable bundle={} file={}", bundle.getSymbolicName(), file, broken);
            }
        }
        return texts.containsKey(bundle.getBundleId());
    }

    private void put(long place, Locale locale, URL file) throws IOException {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        Map<String, String> names = new HashMap<>();
        read.stringPropertyNames().forEach(code -> names.put(code, read.getProperty(code)));
        texts.computeIfAbsent(place, key -> new HashMap<>()).put(locale.getLanguage(), Map.copyOf(names));
    }

    @Override
    public String title(String code, Locale locale) {
        String found = find(code, locale.getLanguage());
        if (found == null) {
            found = find(code, Locale.ENGLISH.getLanguage());
        }
        return found == null ? inWords(code) : found;
    }

    private @Nullable String find(String code, String language) {
        for (Map<String, Map<String, String>> bundle : texts.values()) {
            String name = bundle.getOrDefault(language, Map.of()).get(code);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static String inWords(String code) {
        String words = code.replace('.', ' ').replace('-', ' ');
        return words.isEmpty() ? "Refused" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
