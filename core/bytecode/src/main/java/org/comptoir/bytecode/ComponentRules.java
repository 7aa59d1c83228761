// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bytecode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the components of a plugin must not say of themselves: they offer extension points and types of their own, and
 * nothing by which the platform would take them for a part of itself, such as an address of the server or a command of the
 * console. Nobody in the server would listen; that they say so is reason enough to let them not in.
 */
public final class ComponentRules {

    private static final String BROKERS = "org.comptoir.spi.broker.";

    /** Whose types mean something to the server. */
    private static final List<String> OF_THE_PLATFORM =
            List.of("org.comptoir.", "org.osgi.", "org.apache.", "jakarta.", "javax.");

    private static final List<String> EXTENSIONS = List.of("org.comptoir.spi.", "org.comptoir.plugin.");

    private static final String HANDLER = "org.comptoir.api.event.EventHandler";

    /** Properties by which the platform finds services, and the rank among them. */
    private static final List<String> RESERVED = List.of("osgi.", "service.");

    /** The conditions of a component, and what only says what it is. */
    private static final List<String> HARMLESS =
            List.of("osgi.ds.", "service.pid", "service.description", "service.vendor");

    private ComponentRules() {}

    /**
     * The files that describe components, as the framework's components find them.
     *
     * @param header the text of {@code Service-Component}; the last part of a path may hold {@code *}
     * @param files the paths of the files in the jar
     */
    public static Set<String> descriptions(String header, Collection<String> files) {
        List<Pattern> named = Arrays.stream(header.split("[,\\s]+"))
                .filter(path -> !path.isEmpty())
                .map(ComponentRules::pattern)
                .toList();
        return files.stream()
                .filter(file ->
                        named.stream().anyMatch(path -> path.matcher(file).matches()))
                .collect(Collectors.toSet());
    }

    /** The framework reads a path in more ways than one: a slash twice, or a letter after a backslash, is what it stands for. */
    private static Pattern pattern(String path) {
        String plain = path.replace("\\", "").replaceAll("/+", "/").replaceFirst("^/", "");
        return Pattern.compile(
                Arrays.stream(plain.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*")));
    }

    /** What a description says that no plugin's may: a word or two each, such as the name of a property. */
    public static List<String> findings(byte[] description) {
        Document xml;
        try {
            xml = read(description);
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            return List.of("XML");
        }
        List<String> findings = new ArrayList<>();
        for (String tag : List.of("property", "factory-property")) {
            values(xml, tag, "name").stream().filter(ComponentRules::isReserved).forEach(findings::add);
        }
        // Properties in another file would have to be read there: they fit into the description as well.
        for (String tag : List.of("properties", "factory-properties")) {
            findings.addAll(values(xml, tag, "entry"));
        }
        values(xml, "provide", "interface").stream()
                .filter(type -> !isOffered(type))
                .forEach(findings::add);
        return findings;
    }

    /** Names of services' properties are the same in capitals. */
    private static boolean isReserved(String name) {
        String property = name.toLowerCase(Locale.ROOT);
        return RESERVED.stream().anyMatch(property::startsWith)
                && HARMLESS.stream().noneMatch(harmless -> isBelow(property, harmless));
    }

    private static boolean isBelow(String property, String name) {
        return name.endsWith(".") ? property.startsWith(name) : property.equals(name);
    }

    private static boolean isOffered(String type) {
        if (type.equals(HANDLER) || EXTENSIONS.stream().anyMatch(type::startsWith)) {
            return !type.startsWith(BROKERS);
        }
        return OF_THE_PLATFORM.stream().noneMatch(type::startsWith);
    }

    private static List<String> values(Document xml, String tag, String attribute) {
        NodeList found = xml.getElementsByTagNameNS("*", tag);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(attribute).strip());
        }
        return values;
    }

    private static Document read(byte[] description) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        // What it refers to would be read elsewhere, and by others perhaps otherwise.
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(description));
    }
}
