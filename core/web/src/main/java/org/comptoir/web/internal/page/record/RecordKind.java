// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.record;

import org.comptoir.web.internal.route.Access;

/** The records that have a timeline. */
enum RecordKind {
    ORDER("/orders", "order:r"),
    CUSTOMER("/customers", "customer:r"),
    PRODUCT("/products", "catalog:r"),
    INVOICE("/invoices", "invoice:r");

    private final String path;
    private final String scope;

    RecordKind(String path, String scope) {
        this.path = path;
        this.scope = scope;
    }

    /** Where their pages are. */
    String path() {
        return path;
    }

    /** For whom they are: whoever may read a record may read and write what is said of it. */
    Access access() {
        return Access.needs(scope);
    }

    /** As their words are called. */
    String code() {
        return path.substring(1);
    }
}
