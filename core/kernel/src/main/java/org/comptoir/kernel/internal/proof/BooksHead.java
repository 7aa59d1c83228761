// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import org.comptoir.api.company.Company;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.internal.proof.Anchors.Moment;

/**
 * What an export begins with and is sealed by.
 *
 * @param books {@code books.tsv}
 * @param chains {@code chains.tsv}
 */
record BooksHead(String books, String chains) {

    private static final int FORMAT = 1;

    static BooksHead of(Company company, Moment moment) {
        StringBuilder books = new StringBuilder();
        line(books, "format", FORMAT);
        line(books, "company", company.id());
        line(books, "code", company.code());
        line(books, "exportedAt", moment.at());
        line(books, "key", moment.publicKey());
        line(books, "firstAnchor", moment.firstNumber());
        line(books, "readMe", new Sha256().add(BooksZip.readMe()).hex());
        StringBuilder chains = new StringBuilder();
        moment.heads().forEach((chain, head) -> line(chains, chain, head.number(), head.hash()));
        return new BooksHead(books.toString(), chains.toString());
    }

    private static void line(StringBuilder to, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            to.append(i == 0 ? "" : "\t").append(fields[i]);
        }
        to.append('\n');
    }
}
