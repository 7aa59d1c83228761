// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a plugin's jar declares of its components and settings.
 *
 * @param forms the forms of settings that it describes
 * @param texts the keys of texts that it names, by the file of texts without language and ending
 */
record Declared(List<Component> components, List<Form> forms, Map<String, Set<String>> texts) {

    private static final String METATYPE = "OSGI-INF/metatype/";
    private static final String BUNDLE_TEXTS = "OSGI-INF/l10n/bundle";

    /**
     * A component.
     *
     * @param pids of the settings that it names; without any it has those of its own name, if an admin makes such
     */
    record Component(String name, List<String> pids, String policy) {}

    /** A form of settings under a PID. */
    record Form(String pid, boolean factory, List<Setting> settings) {}

    /** A setting; its type as metatype calls it. */
    record Setting(String id, String type) {}

    static Declared in(PluginJar jar) {
        List<Component> components = new ArrayList<>();
        for (Clause clause : jar.clauses("Service-Component")) {
            byte[] file = jar.files().get(clause.name());
            if (file == null) {
                throw new AssertionError("the manifest names the component " + clause.name() + ", which is not there");
            }
            Element root = xml(clause.name(), file).getDocumentElement();
            String name = root.getAttribute("name");
            List<String> pids = Arrays.stream(
                            root.getAttribute("configuration-pid").split("\\s+"))
                    .filter(pid -> !pid.isEmpty())
                    .map(pid -> pid.equals("$") ? name : pid)
                    .toList();
            components.add(new Component(name, pids, root.getAttribute("configuration-policy")));
        }
        List<Form> forms = new ArrayList<>();
        Map<String, Set<String>> texts = new TreeMap<>();
        String base = jar.header("Bundle-Localization");
        Set<String> ofBundle = texts.computeIfAbsent(base.isEmpty() ? BUNDLE_TEXTS : base, key -> new TreeSet<>());
        for (String header : List.of("Bundle-Name", "Bundle-Description", "Bundle-Vendor")) {
            keyInto(ofBundle, jar.header(header));
        }
        jar.passports().forEach(passport -> passport.attributes().values().forEach(text -> keyInto(ofBundle, text)));
        jar.files().forEach((name, file) -> {
            if (name.startsWith(METATYPE) && name.endsWith(".xml")) {
                metatype(xml(name, file).getDocumentElement(), forms, texts);
            }
        });
        return new Declared(List.copyOf(components), List.copyOf(forms), texts);
    }

    private static void metatype(Element root, List<Form> forms, Map<String, Set<String>> texts) {
        Set<String> keys = new TreeSet<>();
        Map<String, List<Setting>> settings = new TreeMap<>();
        for (Element form : elements(root, "OCD")) {
            keyInto(keys, form.getAttribute("name"));
            keyInto(keys, form.getAttribute("description"));
            List<Setting> ofForm = new ArrayList<>();
            for (Element setting : elements(form, "AD")) {
                keyInto(keys, setting.getAttribute("name"));
                keyInto(keys, setting.getAttribute("description"));
                elements(setting, "Option").forEach(option -> keyInto(keys, option.getAttribute("label")));
                ofForm.add(new Setting(setting.getAttribute("id"), setting.getAttribute("type")));
            }
            settings.put(form.getAttribute("id"), List.copyOf(ofForm));
        }
        for (Element designate : elements(root, "Designate")) {
            String factory = designate.getAttribute("factoryPid");
            String pid = factory.isEmpty() ? designate.getAttribute("pid") : factory;
            for (Element object : elements(designate, "Object")) {
                List<Setting> named = settings.getOrDefault(object.getAttribute("ocdref"), List.of());
                forms.add(new Form(pid, !factory.isEmpty(), named));
            }
        }
        String localization = root.getAttribute("localization");
        if (!localization.isEmpty()) {
            texts.computeIfAbsent(localization, key -> new TreeSet<>()).addAll(keys);
        } else if (!keys.isEmpty()) {
            texts.computeIfAbsent("the localization of a form of settings, which it does not name", key -> keys);
        }
    }

    private static void keyInto(Set<String> keys, String text) {
        if (text.startsWith("%")) {
            keys.add(text.substring(1));
        }
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document xml(String name, byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new AssertionError(name + " cannot be read: " + broken.getMessage(), broken);
        }
    }
}
