// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** The table of operations is made of the OpenAPI document; write it anew with {@code -Dcomptoir.write-docs=true}. */
class OperationsPageTest {

    private static final Path PAGE =
            Path.of("").toAbsolutePath().getParent().getParent().resolve("docs/reference/rest-operations.md");

    @EachDatabase
    void theTableOfOperationsIsUpToDate(TestKernel kernel) throws IOException {
        JsonNode paths = new Shop(kernel).get("openapi.json").json().path("paths");
        Map<String, String> rows = new TreeMap<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            JsonNode described = operation.getValue();
            if (described.has("operationId")) {
                rows.put(
                        path.getKey() + " " + operation.getKey(),
                        "| `" + operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + "` | "
                                + described.path("x-scope").asText() + " | "
                                + asked(described) + " | "
                                + described
                                        .path("summary")
                                        .asText(described.path("description").asText()) + " |\n");
            }
        }));
        String page = """
                # Operations of the API

                All under `/api/v1`; bodies, parameters and the codes of each refusal are in `GET /api/v1/openapi.json`. How to
                call them: [rest.md](rest.md).

                **people**: keys are refused, whatever their rights. **proof**: a person must have proven who they are within the
                last five minutes, else `session.unconfirmed`; keys are not asked.

                | operation | right | asks for | does |
                |---|---|---|---|
                """ + String.join("", rows.values());
        if (Boolean.getBoolean("comptoir.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with -Dcomptoir.write-docs=true").hasContent(page);
    }

    private static String asked(JsonNode described) {
        String people = described.path("x-people-only").asBoolean() ? "people" : "";
        String proof =
                described.path("x-fresh-proof").asText("").replace("always", "").strip();
        String asked = described.has("x-fresh-proof") ? "proof" + (proof.isEmpty() ? "" : " " + proof) : "";
        return people + (people.isEmpty() || asked.isEmpty() ? "" : ", ") + asked;
    }
}
