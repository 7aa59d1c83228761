// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Java 17 remembers the last record whose {@code equals} and {@code hashCode} it linked ({@code MethodHandle.asTypeCache}
 * of {@link ObjectMethods}). If that was a plugin's, its class loader stays with all that it loaded, until another record
 * takes the place: one of ours does, whenever a plugin has gone.
 */
final class LinkedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(LinkedRecords.class);

    private record Ours(String value) {}

    private LinkedRecords() {}

    /** Has Java remember a record of ours. */
    static void forgetOthers() {
        try {
            Lookup lookup = MethodHandles.lookup();
            MethodHandle value = lookup.findGetter(Ours.class, "value", String.class);
            MethodType equals = MethodType.methodType(boolean.class, Ours.class, Object.class);
            MethodType hashCode = MethodType.methodType(int.class, Ours.class);
            ObjectMethods.bootstrap(lookup, "equals", equals, Ours.class, "value", value);
            ObjectMethods.bootstrap(lookup, "hashCode", hashCode, Ours.class, "value", value);
        } catch (Throwable unexpected) {
            // Costs memory, no more.
            LOG.warn("event=plugin-loader-kept action=\"see the cause\"", unexpected);
        }
    }
}
