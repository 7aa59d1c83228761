// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.api.access.Scopes;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

class DenyByDefaultTest {

    @Test
    void everyOperationSaysWhatItNeedsAndDoes() throws Exception {
        List<String> silent = new ArrayList<>();
        List<Method> operations = operations();
        for (Method operation : operations) {
            Needs needs = operation.getAnnotation(Needs.class);
            boolean known = needs != null
                    && (List.of(needs.value()).equals(List.of(Needs.NOTHING))
                            || Arrays.stream(needs.value())
                                    .allMatch(scope -> scope.equals(Needs.PERSON)
                                            || Scopes.all().contains(scope)));
            if (!known || !operation.isAnnotationPresent(Does.class)) {
                silent.add(operation.toString());
            }
        }

        assertThat(operations).hasSizeGreaterThan(50);
        assertThat(silent).isEmpty();
    }

    @Test
    void onlySetUpTheDocumentAndWebhooksAreOpenToAnybody() throws Exception {
        assertThat(operations().stream()
                        .filter(operation -> List.of(
                                        operation.getAnnotation(Needs.class).value())
                                .contains(Needs.NOTHING))
                        .map(operation -> operation.getDeclaringClass().getSimpleName()))
                .containsExactlyInAnyOrder("SetupResource", "OpenApiResource", "HooksResource");
    }

    @EachDatabase
    void anOperationThatSaysNothingIsRefusedToEverybody(TestKernel kernel) {
        Shop shop = Shop.open(kernel, new SilentResource());

        assertThat(shop.get("silent").status()).isEqualTo(403);
        assertThat(shop.as("").get("silent").status()).isEqualTo(401);
    }

    @EachDatabase
    void withoutAKeyNothingAnswersButWhatIsOpen(TestKernel kernel) {
        Shop shop = Shop.open(kernel).as("cptr_wrong");
        for (String path : new String[] {"orders", "products", "ledger/accounts", "events", "verify", "api-keys"}) {
            assertThat(shop.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(shop.get("openapi.json").status()).isEqualTo(200);
    }

    private static List<Method> operations() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(RestServlet.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith("Resource.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .toList();
        }
        List<Method> operations = new ArrayList<>();
        for (String name : names) {
            Arrays.stream(Class.forName(name).getMethods())
                    .filter(method -> Arrays.stream(method.getAnnotations())
                            .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class)))
                    .forEach(operations::add);
        }
        return operations;
    }
}
