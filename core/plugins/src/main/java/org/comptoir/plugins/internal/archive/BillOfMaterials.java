// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.api.plugin.PluginLibraries.Library;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Reads the bill of materials in a bundle: a document of CycloneDX, in JSON, where its users look for it. */
public final class BillOfMaterials {

    /** The file in the bundle. */
    public static final String FILE = "META-INF/sbom/bom.json";

    /** How long the document may be. */
    public static final int LONGEST = 4 << 20;

    private static final int MOST = 2_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 200;

    private final List<Library> libraries = new ArrayList<>();

    private BillOfMaterials() {}

    /** Refused: {@code plugin.archive-sbom} with the reason, for what is there and no such document. */
    public static PluginLibraries read(Optional<byte[]> document) {
        if (document.isEmpty()) {
            return PluginLibraries.undeclared();
        }
        BillOfMaterials bill = new BillOfMaterials();
        bill.parse(document.get());
        bill.libraries.sort(Comparator.comparing(Library::name)
                .thenComparing(Library::group)
                .thenComparing(Library::version));
        return new PluginLibraries(true, bill.libraries);
    }

    private void parse(byte[] document) {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(document);
        } catch (IOException malformed) {
            throw refused("it is no JSON");
        }
        if (root == null || !root.path("bomFormat").asText().equals("CycloneDX")) {
            throw refused("it is no document of CycloneDX");
        }
        addAll(root.path("components"), 1);
    }

    private void addAll(JsonNode components, int depth) {
        if (components.isMissingNode()) {
            return;
        }
        if (!components.isArray() || depth > DEEPEST) {
            throw refused("components have to be a list, at most " + DEEPEST + " deep");
        }
        for (JsonNode component : components) {
            if (libraries.size() >= MOST) {
                throw refused("it names more than " + MOST + " components");
            }
            if (component.path("name").asText().isBlank()) {
                throw refused("a component has no name");
            }
            libraries.add(new Library(
                    text(component.path("group")),
                    text(component.path("name")),
                    text(component.path("version")),
                    licences(component.path("licenses"))));
            addAll(component.path("components"), depth + 1);
        }
    }

    private static String licences(JsonNode licences) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : licences) {
            JsonNode licence = one.path("license");
            String name = text(licence.has("id") ? licence.path("id") : licence.path("name"));
            names.add(name.isEmpty() ? text(one.path("expression")) : name);
        }
        names.removeIf(String::isEmpty);
        return String.join(", ", names.stream().distinct().toList());
    }

    private static String text(JsonNode said) {
        return OneLine.of(said.asText(), LONGEST_TEXT).strip();
    }

    private static ComptoirException refused(String reason) {
        return new ComptoirException("plugin.archive-sbom", Fault.INVALID, Map.of("file", FILE, "reason", reason));
    }
}
