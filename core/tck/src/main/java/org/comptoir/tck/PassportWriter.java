// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/** Notes how each check of a contract went, for the passport that is written when all tests are done. */
final class PassportWriter implements BeforeTestExecutionCallback, AfterTestExecutionCallback, TestWatcher {

    private static final Namespace NAMESPACE = Namespace.create(PassportWriter.class);
    private static final String BEGUN = "begun";

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        context.getStore(NAMESPACE).put(BEGUN, System.nanoTime());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Long begun = context.getStore(NAMESPACE).get(BEGUN, Long.class);
        long millis = begun == null ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Throwable thrown = context.getExecutionException().orElse(null);
        String verdict = thrown == null ? "passed" : thrown instanceof TestAbortedException ? "skipped" : "failed";
        note(context, verdict, millis);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        note(context, "failed", 0);
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        note(context, "skipped", 0);
    }

    private static void note(ExtensionContext context, String verdict, long millis) {
        Method check = context.getRequiredTestMethod();
        Verdict all = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Verdict.class, key -> new Verdict(), Verdict.class);
        all.note(context.getRequiredTestClass(), check, verdict, millis);
        context.getTestInstance()
                .filter(PluginUnderTest.class::isInstance)
                .map(PluginUnderTest.class::cast)
                .ifPresent(all::of);
    }
}
