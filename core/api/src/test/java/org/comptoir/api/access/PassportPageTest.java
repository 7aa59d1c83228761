// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table of what a passport opens is made of the marks at the services. Write it anew with
 * {@code -Dcomptoir.write-docs=true}.
 */
class PassportPageTest {

    private static final Path PAGE = Path.of("../../docs/reference/passport.md");
    private static final String BEGIN = "<!-- made of the marks at the services -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void theTableOfThePassportPageIsUpToDate() throws IOException {
        String page = Files.readString(PAGE);
        String made =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("comptoir.write-docs")) {
            Files.writeString(PAGE, made);
        }
        assertThat(page.equals(made) || Boolean.getBoolean("comptoir.write-docs"))
                .as("%s is up to date", PAGE)
                .isTrue();
    }

    private static String table() {
        StringBuilder table = new StringBuilder("\n| name | `reads` opens | `writes` opens |\n|---|---|---|\n");
        for (String resource : new TreeSet<>(Resources.all())) {
            table.append("| `")
                    .append(resource)
                    .append("` | ")
                    .append(operations(method -> reads(method, resource)))
                    .append(" | ")
                    .append(operations(method -> writes(method, resource)))
                    .append(" |\n");
        }
        String never = operations(method -> MarkedServicesTest.has(method, NotForPlugins.class));
        return table.append("\nNever, whatever the passport says (`plugin.core-only`): ")
                .append(never)
                .append(".\n\n")
                .toString();
    }

    private static boolean reads(Method method, String resource) {
        Reads own = method.getAnnotation(Reads.class);
        Reads mark = own == null ? method.getDeclaringClass().getAnnotation(Reads.class) : own;
        return mark != null && mark.value().equals(resource);
    }

    private static boolean writes(Method method, String resource) {
        Writes mark = method.getAnnotation(Writes.class);
        return mark != null && mark.value().equals(resource);
    }

    /** By service: all of it by its name, else its methods. */
    private static String operations(Predicate<Method> chosen) {
        Map<String, String> services = new TreeMap<>();
        for (Class<?> service : MarkedServicesTest.services()) {
            List<Method> all = Arrays.asList(service.getMethods());
            List<String> methods = all.stream()
                    .filter(chosen)
                    .map(Method::getName)
                    .distinct()
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (!methods.isEmpty()) {
                boolean whole = all.stream().allMatch(chosen);
                services.put(
                        service.getSimpleName(),
                        "`" + service.getSimpleName() + "`" + (whole ? "" : ": " + String.join(", ", methods)));
            }
        }
        return services.values().stream().collect(Collectors.joining("; "));
    }
}
