// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** What the store says no with. */
final class StoreRefusals {

    private StoreRefusals() {}

    /** A statement that may not be run, with the part that is in the way. */
    static ComptoirException sql(String part) {
        return ComptoirException.invalid("store.sql", "sql", part);
    }

    static ComptoirException notReady(String plugin) {
        return new ComptoirException("store.not-ready", Fault.UNAVAILABLE, Map.of("plugin", plugin));
    }

    static ComptoirException busy(String plugin) {
        return new ComptoirException("store.busy", Fault.UNAVAILABLE, Map.of("plugin", plugin));
    }

    static ComptoirException overdue(String plugin) {
        return new ComptoirException("store.overdue", Fault.UNAVAILABLE, Map.of("plugin", plugin));
    }

    static ComptoirException conflict(String code, String name, String value) {
        return new ComptoirException(code, Fault.CONFLICT, Map.of(name, value));
    }
}
