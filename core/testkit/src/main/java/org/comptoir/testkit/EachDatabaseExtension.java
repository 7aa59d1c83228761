// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.comptoir.kernel.Database;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Gives a test a kernel on a fresh database of each kind. */
final class EachDatabaseExtension implements TestTemplateInvocationContextProvider {

    private static final Namespace NAMESPACE = Namespace.create(EachDatabaseExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        TestDatabases databases = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("databases", key -> new TestDatabases(), TestDatabases.class);
        return Stream.of(new Invocation("Derby", databases), new Invocation("PostgreSQL", databases));
    }

    private record Invocation(String name, TestDatabases databases) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return "on " + name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new KernelParameter(name.equals("Derby") ? databases.derby() : databases.postgres()));
        }
    }

    private record KernelParameter(TestDatabases.Fresh fresh) implements ParameterResolver, AfterEachCallback {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == TestKernel.class || type == Database.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            boolean bare = parameter.getParameter().getType() == Database.class;
            return bare ? fresh.database() : new TestKernel(fresh.database());
        }

        @Override
        public void afterEach(ExtensionContext context) {
            fresh.close();
        }
    }
}
