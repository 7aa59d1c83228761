// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import java.util.Map;

/** Which page shows what a printed id names. */
public final class RecordPath {

    private static final Map<String, String> PAGES = Map.of(
            "ord", "/orders/",
            "inv", "/invoices/",
            "pay", "/payments/",
            "pty", "/customers/",
            "prd", "/products/",
            "ent", "/ledger/entries/",
            "user", "/users/");

    private RecordPath() {}

    /** Empty where there is none. */
    public static String of(String id) {
        String page = PAGES.getOrDefault(kind(id), "");
        return page.isEmpty() ? "" : page + id;
    }

    /** What an id begins with; empty for what is none. */
    public static String kind(String id) {
        return id.contains("_") ? id.substring(0, id.indexOf('_')) : "";
    }
}
