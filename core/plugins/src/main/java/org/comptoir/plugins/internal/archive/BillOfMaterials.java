// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.api.plugin.PluginLibraries.Library;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * Reads the bill of materials in a bundle: a document of CycloneDX, in JSON, where its users look for it. It is read as it
 * comes, and only what is shown is kept of it: a document may be long, and most of it is of no interest here.
 */
public final class BillOfMaterials {

    /** The file in the bundle. */
    public static final String FILE = "META-INF/sbom/bom.json";

    /** How long the document may be. */
    public static final int LONGEST = 4 << 20;

    private static final int MOST = 2_000;
    private static final int DEEPEST = 8;
    private static final int MOST_LICENCES = 10;
    private static final int LONGEST_TEXT = 200;

    private final List<Library> libraries = new ArrayList<>();
    private final JsonParser in;

    private BillOfMaterials(JsonParser in) {
        this.in = in;
    }

    /** Refused: {@code plugin.archive-sbom} with the reason, for what is there and no such document. */
    public static PluginLibraries read(Optional<byte[]> document) {
        if (document.isEmpty()) {
            return PluginLibraries.undeclared();
        }
        try (JsonParser in = new JsonFactory().createParser(document.get())) {
            BillOfMaterials bill = new BillOfMaterials(in);
            bill.document();
            bill.libraries.sort(Comparator.comparing(Library::name)
                    .thenComparing(Library::group)
                    .thenComparing(Library::version));
            return new PluginLibraries(true, bill.libraries);
        } catch (JsonParseException | StreamConstraintsException malformed) {
            throw refused("it is no JSON");
        } catch (IOException malformed) {
            throw refused("it is no JSON that can be read");
        }
    }

    private void document() throws IOException {
        String format = "";
        if (in.nextToken() == JsonToken.START_OBJECT) {
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "bomFormat" -> format = text();
                    case "components" -> components(1);
                    default -> in.skipChildren();
                }
            }
        }
        if (!format.equals("CycloneDX")) {
            throw refused("it is no document of CycloneDX");
        }
        if (in.nextToken() != null) {
            throw refused("it is no JSON");
        }
    }

    private void components(int depth) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY || depth > DEEPEST) {
            throw refused("components have to be a list, at most " + DEEPEST + " deep");
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (libraries.size() >= MOST) {
                throw refused("it names more than " + MOST + " components");
            }
            component(depth);
        }
    }

    private void component(int depth) throws IOException {
        String group = "";
        String name = "";
        String version = "";
        String licences = "";
        // Those inside may come before the name; the place of this one is kept, so that all together are counted.
        int place = libraries.size();
        libraries.add(new Library("", "", "", ""));
        if (in.currentToken() == JsonToken.START_OBJECT) {
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                in.nextToken();
                switch (field) {
                    case "group" -> group = text();
                    case "name" -> name = text();
                    case "version" -> version = text();
                    case "licenses" -> licences = licences();
                    case "components" -> components(depth + 1);
                    default -> in.skipChildren();
                }
            }
        }
        if (name.isEmpty()) {
            throw refused("a component has no name");
        }
        libraries.set(place, new Library(group, name, version, licences));
    }

    /** What is no list says nothing. */
    private String licences() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        if (in.currentToken() == JsonToken.START_ARRAY) {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                String name = licence();
                if (!name.isEmpty() && names.size() < MOST_LICENCES) {
                    names.add(name);
                }
            }
        } else {
            in.skipChildren();
        }
        return String.join(", ", names);
    }

    /** By its id, else by its name, else by the expression. */
    private String licence() throws IOException {
        String id = "";
        String name = "";
        String expression = "";
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            return "";
        }
        // Of an object and the one inside it, the fields of both: "license" holds nothing that is called "expression".
        for (int depth = 1; depth > 0; ) {
            JsonToken token = in.nextToken();
            if (token == JsonToken.END_OBJECT) {
                depth--;
            } else if (token == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                JsonToken value = in.nextToken();
                if (depth == 1 && field.equals("license") && value == JsonToken.START_OBJECT) {
                    depth++;
                } else if (depth == 2 && field.equals("id")) {
                    id = text();
                } else if (depth == 2 && field.equals("name")) {
                    name = text();
                } else if (depth == 1 && field.equals("expression")) {
                    expression = text();
                } else {
                    in.skipChildren();
                }
            }
        }
        return !id.isEmpty() ? id : name.isEmpty() ? expression : name;
    }

    /** What is no value is no text. */
    private String text() throws IOException {
        if (in.currentToken().isStructStart()) {
            in.skipChildren();
            return "";
        }
        return in.currentToken() == JsonToken.VALUE_NULL
                ? ""
                : OneLine.of(in.getText(), LONGEST_TEXT).strip();
    }

    private static ComptoirException refused(String reason) {
        return new ComptoirException("plugin.archive-sbom", Fault.INVALID, Map.of("file", FILE, "reason", reason));
    }
}
