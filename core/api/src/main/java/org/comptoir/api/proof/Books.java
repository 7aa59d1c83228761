// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.proof;

import java.io.IOException;
import java.io.OutputStream;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.company.Company;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/** A company's chains of hashes, for those who do not take the server's word. */
@NotForPlugins
@ProviderType
public interface Books {

    /** How an export's file is to be called, such as {@code books-maison-lenoir.zip}. */
    default String fileName(Company company) {
        return "books-" + company.code() + ".zip";
    }

    /**
     * Streams a zip with every link of the company's audit trail, journals and series of invoices, and with the anchors
     * that this server wrote; its README.txt explains the format. The audit trail says before that they leave, so that each
     * export holds the row that tells of it. Books that were tampered with leave as they are. Refused: {@code books.chain-unknown} when the module of a chain is
     * not running, {@code anchor.key-missing}, {@code anchor.key-open}, {@code anchor.key-damaged}.
     */
    void export(OutputStream out, Company company, Call call) throws IOException;

    /**
     * The public key of what this server signs: Ed25519, X.509 SubjectPublicKeyInfo in base 64. Refused: {@code
     * anchor.key-missing}, {@code anchor.key-open}, {@code anchor.key-damaged}.
     */
    String anchorKey();
}
