// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.JsonInstance;
import io.openapiprocessor.jsonschema.schema.JsonSchema;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.schema.SchemaVersion;
import io.openapiprocessor.jsonschema.validator.Validator;
import io.openapiprocessor.jsonschema.validator.steps.ValidationStep;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @EachDatabase
    void theDocumentKeepsToTheOfficialSchema(TestKernel kernel) throws IOException {
        Answer answer = new Shop(kernel).get("openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(problems(JSON.readValue(answer.body(), Object.class))).isEmpty();
    }

    @Test
    void theOfficialSchemaFindsWhatIsWrong() throws IOException {
        assertThat(problems(JSON.readValue("{\"openapi\":\"3.1.0\",\"paths\":{}}", Object.class)))
                .isNotEmpty();
    }

    @EachDatabase
    void everyReferenceLeadsSomewhereAndEveryOperationHasItsOwnName(TestKernel kernel) {
        JsonNode document = new Shop(kernel).get("openapi.json").json();
        Set<String> names = new HashSet<>();

        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
        for (JsonNode id : document.findValues("operationId")) {
            assertThat(names.add(id.asText())).as(id.asText()).isTrue();
        }
        assertThat(names).contains("ordersDraft", "invoicesIssue", "ledgerTrialBalance", "setupRedeem");
    }

    @EachDatabase
    void anOrderIsDescribedAsItIsTaken(TestKernel kernel) {
        JsonNode document = new Shop(kernel).get("openapi.json").json();
        JsonNode draft = document.at("/paths/~1orders/post");
        JsonNode body = document.at("/components/schemas/OrderBody");

        assertThat(draft.path("x-scope").asText()).isEqualTo("order:w or order:place");
        assertThat(draft.at("/responses/4XX/x-codes").toString()).contains("order.no-lines");
        assertThat(draft.at("/requestBody/content/application~1json/example/customerCode")
                        .asText())
                .isEqualTo("EPICERIE");
        assertThat(body.path("required").toString()).isEqualTo("[\"customerCode\",\"lines\"]");
        assertThat(body.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(body.at("/properties/id/pattern").asText()).startsWith("^ord_");
        assertThat(document.at("/components/schemas/Money/properties/minor/type")
                        .asText())
                .isEqualTo("integer");
        assertThat(document.at("/paths/~1orders/get/parameters").findValuesAsText("name"))
                .containsExactly("search", "state", "customer", "from", "to", "sort", "cursor", "limit");
    }

    @EachDatabase
    void programsAndPeopleAreToldHowToShowWhoTheyAre(TestKernel kernel) {
        JsonNode document = new Shop(kernel).get("openapi.json").json();
        JsonNode schemes = document.at("/components/securitySchemes");

        assertThat(schemes.at("/bearer/scheme").asText()).isEqualTo("bearer");
        assertThat(schemes.at("/session/in").asText()).isEqualTo("cookie");
        assertThat(schemes.at("/session/name").asText()).isEqualTo("__Host-comptoir");
        assertThat(schemes.at("/csrfToken/name").asText()).isEqualTo("X-CSRF-Token");
        assertThat(document.at("/paths/~1orders/get/security")).hasToString("[{\"bearer\":[]},{\"session\":[]}]");
        assertThat(document.at("/paths/~1orders/post/security"))
                .hasToString("[{\"bearer\":[]},{\"session\":[],\"csrfToken\":[]}]");
        assertThat(document.at("/paths/~1me~1personal-data/get/security")).hasToString("[{\"session\":[]}]");
        assertThat(document.at("/paths/~1openapi.json/get/security")).hasToString("[]");
    }

    @EachDatabase
    void whereAProofIsAskedForTheDocumentSaysSo(TestKernel kernel) {
        JsonNode document = new Shop(kernel).get("openapi.json").json();
        JsonNode keys = document.at("/paths/~1api-keys/post");
        JsonNode customers = document.at("/paths/~1customers~1{id}/put");

        assertThat(keys.path("x-fresh-proof").asText()).isEqualTo("always");
        assertThat(keys.path("description").asText()).contains("five minutes");
        assertThat(keys.at("/responses/4XX/x-codes").toString()).contains("session.unconfirmed");
        assertThat(customers.path("x-fresh-proof").asText()).isEqualTo("unless customer:w");
        assertThat(document.at("/paths/~1products/post").has("x-fresh-proof")).isFalse();
    }

    @EachDatabase
    void nobodyResetsThemselvesAndTheDocumentSaysSo(TestKernel kernel) {
        World world = new World(kernel);
        JsonNode document = world.root.get("openapi.json").json();

        Answer refused = world.as("ADM").post("users/" + world.user("ADM") + "/reset", "{}");

        assertThat(document.at("/paths/~1users~1{id}~1reset/post/responses/4XX/x-codes")
                        .toString())
                .contains("\"" + refused.code() + "\"")
                .contains("user.self");
    }

    @EachDatabase
    void aPluginsResourceIsDescribedAsWell(TestKernel kernel) {
        JsonNode document =
                new Shop(kernel, new SilentResource()).get("openapi.json").json();

        assertThat(document.at("/paths/~1silent/get").isMissingNode()).isFalse();
    }

    private static List<String> problems(Object document) {
        SchemaStore schemas = new SchemaStore(new DocumentLoader(
                address -> {
                    throw new IOException("tests ask no network for " + address);
                },
                OpenApiTest::read));
        schemas.registerDraft202012();
        for (String name :
                List.of("schema/2025-09-15", "schema-base/2025-09-15", "dialect/2024-11-10", "meta/2024-11-10")) {
            schemas.register(URI.create("https://spec.openapis.org/oas/3.1/" + name), resource("/openapi/3.1/" + name));
        }
        JsonSchema schema = schemas.getSchema(
                URI.create("https://spec.openapis.org/oas/3.1/schema-base/2025-09-15"), SchemaVersion.Draft202012);
        ValidationStep step = new Validator().validate(schema, new JsonInstance(document));
        List<String> problems = new ArrayList<>();
        collect(step, problems);
        return problems;
    }

    private static void collect(ValidationStep step, List<String> problems) {
        if (!step.isValid()) {
            if (step.getSteps().isEmpty()) {
                problems.add(step.getInstanceLocation() + " against " + step.getKeywordLocation());
            }
            step.getSteps().forEach(inner -> collect(inner, problems));
        }
    }

    private static Object read(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (IOException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    private static Object resource(String path) {
        try (InputStream in = Objects.requireNonNull(OpenApiTest.class.getResourceAsStream(path), path)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new AssertionError(path, failure);
        }
    }
}
