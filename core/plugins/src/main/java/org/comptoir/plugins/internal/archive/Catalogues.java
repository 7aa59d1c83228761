// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads catalogues. Nothing of a document is looked at before its signature holds.
 *
 * <p>Refusals, in order: {@code plugin.catalogue-missing}; {@code plugin.catalogue-too-large};
 * {@code plugin.catalogue-unsigned}; {@code plugin.key-malformed}; {@code plugin.catalogue-key} when the key is none of
 * those accepted; {@code plugin.catalogue-signature}; {@code plugin.catalogue-malformed}; {@code plugin.catalogue-format}
 * when it is of a kind that this version does not know.
 */
public final class Catalogues {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogues.class);
    private static final int LONGEST = 20 << 20;

    private final Json json;

    public Catalogues(Json json) {
        this.json = json;
    }

    /** Reads the catalogue in a folder. */
    public Catalogue read(Path folder, Trust trust) {
        byte[] document = bytes(folder);
        Optional<Signature> signature = Signature.beside(folder.resolve(Catalogue.FILE), "plugin.catalogue-signature");
        if (signature.isPresent()) {
            check(document, signature.get(), trust);
        } else if (trust.development()) {
            LOG.warn("Nobody signed this catalogue: it is read because development mode is on folder={}", folder);
        } else {
            throw refused("plugin.catalogue-unsigned", "file", Catalogue.FILE);
        }
        return parse(document);
    }

    private static void check(byte[] document, Signature signature, Trust trust) {
        Ed25519Key key = Ed25519Key.parse(signature.publisherKey());
        if (!trust.catalogues().contains(key)) {
            throw refused("plugin.catalogue-key", "key", key.text());
        }
        if (!key.signed(document, signature.value())) {
            throw refused("plugin.catalogue-signature", "key", key.text());
        }
    }

    private Catalogue parse(byte[] document) {
        try {
            Catalogue catalogue = json.mapper()
                    .readerFor(Catalogue.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document);
            if (catalogue == null) {
                throw refused("plugin.catalogue-malformed", "document", "null");
            }
            if (!catalogue.format().equals(Catalogue.FORMAT)) {
                throw refused("plugin.catalogue-format", "format", catalogue.format());
            }
            check(catalogue);
            return catalogue;
        } catch (JsonProcessingException malformed) {
            throw new ComptoirException("plugin.catalogue-malformed", Fault.INVALID, Map.of(), malformed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void check(Catalogue catalogue) {
        Set<String> seen = new HashSet<>();
        for (Listed listed : catalogue.plugins()) {
            String plugin = listed.passport().id() + " " + listed.passport().version();
            boolean plainFile =
                    StaysInside.test(listed.file()) && !listed.file().contains("/");
            if (!plainFile
                    || !isDigest(listed.sha256())
                    || !isVersion(listed.passport().version())) {
                throw refused("plugin.catalogue-malformed", "plugin", plugin);
            }
            if (!seen.add(plugin)) {
                throw refused("plugin.catalogue-malformed", "plugin", plugin);
            }
        }
        for (String digest : catalogue.revoked()) {
            if (!isDigest(digest)) {
                throw refused("plugin.catalogue-malformed", "revoked", digest);
            }
        }
    }

    private static boolean isDigest(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    private static boolean isVersion(String text) {
        try {
            return Version.parseVersion(text).toString().equals(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static byte[] bytes(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve(Catalogue.FILE))) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new ComptoirException(
                        "plugin.catalogue-too-large", Fault.TOO_LARGE, Map.of("most", Integer.toString(LONGEST)));
            }
            return bytes;
        } catch (NoSuchFileException absent) {
            throw new ComptoirException(
                    "plugin.catalogue-missing", Fault.NOT_FOUND, Map.of("file", Catalogue.FILE), absent);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ComptoirException refused(String code, String name, String value) {
        return new ComptoirException(code, Fault.INVALID, Map.of(name, value));
    }
}
