// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests one server that all classes share, because a start costs seconds. A test that stops it, or that needs
 * it empty, starts its own with {@link Server#start}. Classes that use it take turns, by a resource lock on {@link #NAME}.
 */
public final class SharedServer implements ParameterResolver {

    static final String NAME = "shared server";

    private static final ExtensionContext.Namespace ALL = ExtensionContext.Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Server resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The root's store closes what it holds after the last class.
        return context.getRoot().getStore(ALL).getOrComputeIfAbsent(Server.class, type -> Server.start(), Server.class);
    }
}
