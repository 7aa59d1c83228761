// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

/** What the contents of a chain must say, besides being those that were chained. */
interface Contents {

    void next(long number, byte[] content) throws Breach;

    /** Whether what it says need not be kept for ever, and may be taken away once the term of the books is over. */
    default boolean hasTerm() {
        return true;
    }

    /** The rules for a chain, by its name. */
    static Contents of(String chain, String company, IssuedFiles files, Report report) throws Breach {
        if (chain.equals("audit")) {
            return new AuditContents(files);
        }
        int colon = chain.indexOf(':');
        String code = chain.substring(colon + 1);
        return switch (chain.substring(0, Math.max(0, colon))) {
            case "journal" -> new JournalContents(company, code, report);
            case "series" -> new SeriesContents(code, report);
            default -> throw new Breach("chains.tsv names a chain of an unknown kind: " + chain);
        };
    }
}
