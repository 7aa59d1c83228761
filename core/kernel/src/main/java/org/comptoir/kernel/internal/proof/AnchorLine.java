// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.comptoir.kernel.ChainHash;
import org.comptoir.kernel.Sha256;

/**
 * A line of an anchor file: a chain was so long and ended with this hash.
 *
 * @param number the line's own, from 1 without a gap for each company and key
 * @param at when it was written
 * @param company whose chain
 * @param chain its name, or {@link #EXPORT}
 * @param links how many links it had
 * @param hash the last link's hash
 * @param previous the SHA-256 of the line before, without its line feed; 64 zeros before the first
 * @param signature over all that stands before it, base 64
 */
record AnchorLine(
        long number,
        Instant at,
        String company,
        String chain,
        long links,
        String hash,
        String previous,
        String signature) {

    /** Stands for a chain in the line that seals an export: its number is that of the chains, its hash the seal. */
    static final String EXPORT = "export";

    private static final int FIELDS = 8;

    /** Where the lines of one key stand. */
    record Place(long number, String hash) {
        static final Place START = new Place(0, ChainHash.START);
    }

    static AnchorLine after(
            Place place,
            Instant at,
            String company,
            String chain,
            long links,
            String hash,
            UnaryOperator<String> signer) {
        AnchorLine unsigned = new AnchorLine(place.number() + 1, at, company, chain, links, hash, place.hash(), "");
        return new AnchorLine(
                unsigned.number, at, company, chain, links, hash, place.hash(), signer.apply(unsigned.signed()));
    }

    /** Nothing for a line that is none, such as one that a power cut left half written. */
    static Optional<AnchorLine> read(String text) {
        String[] fields = text.split("\t", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AnchorLine(
                    Long.parseLong(fields[0]),
                    Instant.parse(fields[1]),
                    fields[2],
                    fields[3],
                    Long.parseLong(fields[4]),
                    fields[5],
                    fields[6],
                    fields[7]));
        } catch (NumberFormatException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** What the signature is over. */
    String signed() {
        return String.join(
                "\t", Long.toString(number), at.toString(), company, chain, Long.toString(links), hash, previous);
    }

    String text() {
        return signed() + "\t" + signature;
    }

    /** Where the next line begins. */
    Place place() {
        return new Place(number, new Sha256().add(text()).hex());
    }
}
