// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.framework.Version;

/**
 * What a distribution offers to plugins, as the build wrote it down: all that the resolver holds them to.
 *
 * @param format which kind of document it is: {@value #FORMAT}
 * @param version the version of the distribution
 * @param offers packages, the platform's own version, the Java that it runs on at least, and what else plugins require
 * @param sha256 of the canonical form of the rest, in hexadecimal: tells a list that was damaged on its way
 */
public record PlatformList(String format, String version, List<Offered> offers, String sha256) {

    /** Members may be added to a document of this format, and are passed over by who does not know them. */
    public static final String FORMAT = "comptoir-platform/1";

    /** Where a distribution has it. */
    public static final String FILE = "platform/offers.json";

    private static final int LONGEST = 1 << 20;

    public PlatformList {
        offers = List.copyOf(offers);
    }

    /**
     * Something that is offered.
     *
     * @param namespace of OSGi, such as {@code osgi.wiring.package}
     * @param name of what is offered in it, such as that of the package; empty where the namespace says it all
     * @param versions of it, in ascending order
     */
    public record Offered(String namespace, String name, List<String> versions) {
        public Offered {
            versions = List.copyOf(versions);
        }
    }

    /** Writes a list down. */
    public static PlatformList of(String version, List<Offered> offers, Json json) {
        return new PlatformList(FORMAT, version, offers, digest(FORMAT, version, offers, json));
    }

    private static String digest(String format, String version, List<Offered> offers, Json json) {
        Map<String, Object> rest = Map.of("format", format, "version", version, "offers", offers);
        return new Sha256().add(json.canonical(rest)).hex();
    }

    /**
     * Reads a list.
     *
     * <p>Refusals, in order: {@code plugin.target-missing}; {@code plugin.target-too-large}; {@code
     * plugin.target-malformed} where it is no such document; {@code plugin.target-format} where it is of a kind that this
     * version does not know; {@code plugin.target-damaged} where it is not as it was written.
     *
     * @param place the file, or the folder of a distribution
     */
    public static PlatformList read(Path place, Json json) {
        Path file = Files.isDirectory(place) ? place.resolve(FILE) : place;
        return parse(bytes(file), String.valueOf(file.getFileName()), json);
    }

    private static PlatformList parse(byte[] document, String file, Json json) {
        try {
            JsonNode root = json.mapper().readTree(document);
            String format = root.path("format").asText();
            if (!format.startsWith("comptoir-platform/")) {
                throw refused("plugin.target-malformed", "file", file);
            }
            if (!format.equals(FORMAT)) {
                throw refused("plugin.target-format", "format", format);
            }
            if (!isFormed(root)) {
                throw refused("plugin.target-malformed", "file", file);
            }
            PlatformList list = json.mapper()
                    .readerFor(PlatformList.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document);
            if (!list.isWhole(json)) {
                throw refused("plugin.target-damaged", "file", file);
            }
            return list;
        } catch (JsonProcessingException malformed) {
            throw new ComptoirException("plugin.target-malformed", Fault.INVALID, Map.of("file", file), malformed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether whatever is there is of its kind, and nothing in a list is nothing. */
    private static boolean isFormed(JsonNode root) {
        return isTextOrMissing(root.path("version"))
                && isTextOrMissing(root.path("sha256"))
                && all(
                        root.path("offers"),
                        offered -> offered.path("namespace").isTextual()
                                && offered.path("name").isTextual()
                                && all(offered.path("versions"), JsonNode::isTextual));
    }

    private static boolean isTextOrMissing(JsonNode node) {
        return node.isMissingNode() || node.isTextual();
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> form) {
        return list.isMissingNode()
                || (list.isArray()
                        && StreamSupport.stream(list.spliterator(), false).allMatch(form));
    }

    private boolean isWhole(Json json) {
        try {
            offers.forEach(offered -> offered.versions().forEach(Version::parseVersion));
            return digest(format, version, offers, json).equals(sha256);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new ComptoirException(
                        "plugin.target-too-large", Fault.TOO_LARGE, Map.of("most", Integer.toString(LONGEST)));
            }
            return bytes;
        } catch (NoSuchFileException absent) {
            throw new ComptoirException(
                    "plugin.target-missing", Fault.NOT_FOUND, Map.of("file", String.valueOf(file)), absent);
        } catch (IOException broken) {
            throw new ComptoirException(
                    "plugin.target-malformed",
                    Fault.INVALID,
                    Map.of("file", String.valueOf(file.getFileName())),
                    broken);
        }
    }

    private static ComptoirException refused(String code, String name, String value) {
        return new ComptoirException(code, Fault.INVALID, Map.of(name, value));
    }
}
