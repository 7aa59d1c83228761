// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a framework of the kit for the services of the core. Those of the API and the store refuse every call;
 * a request over HTTP ends as it does where no network is; tasks are taken, and never run.
 */
final class StandIns {

    private static final String API = "org.comptoir.api.";
    private static final String BROKERS = "org.comptoir.spi.broker.";

    private StandIns() {}

    /** Whether the core offers such a service. */
    static boolean standsFor(String service) {
        return service.startsWith(API) || service.startsWith(BROKERS);
    }

    /** The bundle whose classes it is made of. */
    static String lender(String service) {
        return service.startsWith(API) ? "org.comptoir.api" : "org.comptoir.spi";
    }

    /** @param type as the framework loaded it, which is not the class of its name here */
    static Object of(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == (arguments == null ? null : arguments[0]);
                    case "toString" -> type.getName() + " of the contract kit";
                    default -> answer(type, method);
                });
    }

    private static @Nullable Object answer(Class<?> type, Method method) throws ReflectiveOperationException {
        boolean broker = type.getName().startsWith(BROKERS);
        if (broker && method.getReturnType() == void.class) {
            return null;
        }
        if (broker && method.getReturnType().getName().equals("org.comptoir.spi.Outcome")) {
            return unreachable(type.getClassLoader());
        }
        throw new UnsupportedOperationException(type.getName() + " is not at work in the contract kit");
    }

    private static Object unreachable(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> problem = loader.loadClass("org.comptoir.spi.Problem");
        Class<?> kind = loader.loadClass("org.comptoir.spi.Problem$Kind");
        Object unreachable = Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.toString().equals("UNREACHABLE"))
                .findFirst()
                .orElseThrow();
        Object why = problem.getConstructor(String.class, kind, String.class, Map.class)
                .newInstance("http.no-connection", unreachable, "The contract kit has no network", Map.of());
        return loader.loadClass("org.comptoir.spi.Outcome$Failed")
                .getConstructor(problem)
                .newInstance(why);
    }
}
