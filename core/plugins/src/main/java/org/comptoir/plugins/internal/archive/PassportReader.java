// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.comptoir.api.access.NetworkPlaces;
import org.comptoir.api.access.Resources;
import org.comptoir.api.plugin.Passport;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.LocalText;
import org.comptoir.spi.ComptoirPlugin;
import org.jspecify.annotations.Nullable;

/** Reads passports: of a bundle's manifest and the texts beside it. Starts nothing. */
public final class PassportReader {

    private static final String TEXTS = "OSGI-INF/l10n/bundle";
    private static final int LONGEST = 200;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int MOST = 100;

    private final BundleHeaders headers;
    private final Properties english;
    private final Properties french;

    /** The files of a bundle. */
    @FunctionalInterface
    public interface Files {

        /** The bytes of a file by its name, where there is one. */
        Optional<byte[]> bytes(String name) throws IOException;
    }

    private PassportReader(BundleHeaders headers, Files files) throws IOException {
        this.headers = headers;
        String localization = headers.text("Bundle-Localization").strip();
        String texts = localization.isEmpty() ? TEXTS : localization;
        this.english = new Properties();
        this.french = new Properties();
        load(files, texts + ".properties", english);
        load(files, texts + "_en.properties", english);
        load(files, texts + "_fr.properties", french);
    }

    /**
     * The passport of a bundle; none where it is no plugin.
     *
     * <p>Refused: {@code plugin.archive-no-passport} when it has several, {@code plugin.archive-passport} with the field,
     * {@code plugin.archive-resource} for a kind of data that there is not, {@code plugin.archive-manifest} with the header.
     *
     * @param headers the headers of its manifest as they stand there, by name; null for those that it lacks
     * @param files the files beside the manifest
     */
    public static Optional<Passport> read(Function<String, @Nullable String> headers, Files files) throws IOException {
        BundleHeaders read = new BundleHeaders(headers);
        return passports(read).isEmpty() ? Optional.empty() : Optional.of(read(read, files));
    }

    /** Refused besides: {@code plugin.archive-no-passport} when it has none. */
    static Passport read(BundleHeaders headers, Files files) throws IOException {
        List<Clause> passports = passports(headers);
        if (passports.size() != 1) {
            throw ComptoirException.invalid(
                    "plugin.archive-no-passport", "Provide-Capability", Integer.toString(passports.size()));
        }
        return new PassportReader(headers, files).passport(passports.get(0));
    }

    private static List<Clause> passports(BundleHeaders headers) {
        return headers.clauses("Provide-Capability").stream()
                .filter(clause -> clause.paths().contains(ComptoirPlugin.NAMESPACE))
                .toList();
    }

    private Passport passport(Clause clause) {
        return new Passport(
                matching("id", clause.attribute(ComptoirPlugin.NAMESPACE), "[a-z0-9][a-z0-9.-]{2,63}"),
                headers.version(),
                text("name", present("name", clause.attribute("name")), LONGEST),
                text("description", clause.attribute("description"), LONGEST_DESCRIPTION),
                present("publisher", clause.attribute("publisher")),
                present("licence", clause.attribute("licence")),
                list(clause, "network", NetworkPlaces.FORM),
                resources(clause, "reads"),
                resources(clause, "writes"),
                list(clause, "personalData", "[a-z][a-z0-9-]*"),
                countries(clause),
                line("support", clause.attribute("support"), LONGEST),
                ExtensionPoints.of(headers));
    }

    private static List<String> countries(Clause clause) {
        List<String> countries = clause.list("countries");
        for (String country : countries) {
            try {
                new CountryCode(country);
            } catch (ComptoirException unknown) {
                throw Refusals.passport("countries", country);
            }
        }
        return countries;
    }

    private static List<String> resources(Clause clause, String field) {
        List<String> names = list(clause, field, "[a-z][a-z0-9-]*");
        Resources.unknown(names).stream().findFirst().ifPresent(unknown -> {
            throw Refusals.resource(field, unknown);
        });
        return names;
    }

    private static List<String> list(Clause clause, String field, String pattern) {
        List<String> values = clause.list(field);
        if (values.size() > MOST) {
            throw Refusals.passport(field, Integer.toString(values.size()));
        }
        values.forEach(value -> matching(field, value, pattern));
        return values;
    }

    private static String matching(String field, String value, String pattern) {
        if (!value.matches(pattern)) {
            throw Refusals.passport(field, value);
        }
        return value;
    }

    private static String present(String field, String value) {
        if (value.isBlank()) {
            throw Refusals.passport(field, value);
        }
        return line(field, value, LONGEST);
    }

    private static String line(String field, String value, int longest) {
        if (value.length() > longest || !Field.isPlain(value)) {
            throw Refusals.passport(field, value);
        }
        return value.strip();
    }

    /** A text in both languages; one that does not begin with a percent sign is the same in both. */
    private LocalText text(String field, String value, int longest) {
        if (!value.startsWith("%")) {
            String same = line(field, value, longest);
            return LocalText.of(same, same);
        }
        String key = value.substring(1);
        return LocalText.of(
                line(field, found(french, field, key), longest), line(field, found(english, field, key), longest));
    }

    private static String found(Properties texts, String field, String key) {
        String text = texts.getProperty(key, "");
        if (text.isBlank()) {
            throw Refusals.passport(field, "%" + key);
        }
        return text;
    }

    private static void load(Files files, String name, Properties into) throws IOException {
        Optional<byte[]> bytes = files.bytes(name);
        if (bytes.isEmpty()) {
            return;
        }
        try (Reader reader = new StringReader(new String(bytes.get(), StandardCharsets.UTF_8))) {
            into.load(reader);
        } catch (IllegalArgumentException malformed) {
            throw Refusals.passport(name, String.valueOf(malformed.getMessage()));
        }
    }
}
