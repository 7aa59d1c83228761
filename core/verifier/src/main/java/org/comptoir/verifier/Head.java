// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an export says of itself.
 *
 * @param company whose it is
 * @param exportedAt when it was made
 * @param key the public key that it names
 * @param firstAnchor the number of the first line of anchors
 * @param readMe the hash of the page that tells people what to check by hand
 * @param chains in the order of their files
 * @param seal the hash that the last anchor must have
 */
record Head(
        String company,
        Instant exportedAt,
        String key,
        long firstAnchor,
        String readMe,
        List<Chain> chains,
        String seal) {

    private static final List<String> NAMES =
            List.of("format", "company", "code", "exportedAt", "key", "firstAnchor", "readMe");

    /** A chain as it is announced. */
    record Chain(String name, long links, String hash) {}

    static Head read(BooksFile file) throws IOException, Breach {
        byte[] books = file.all("books.tsv");
        byte[] chains = file.all("chains.tsv");
        List<String> values = values(books);
        if (!values.get(0).equals("1")) {
            throw new Breach("books.tsv: this verifier does not know the format " + values.get(0));
        }
        return new Head(
                values.get(1),
                moment(values.get(3)),
                values.get(4),
                Hashes.number(values.get(5)),
                Hashes.hash(values.get(6)),
                chains(chains),
                Hashes.of(books, chains));
    }

    private static List<String> values(byte[] books) throws IOException, Breach {
        Lines lines = new Lines(new ByteArrayInputStream(books));
        List<String> values = new ArrayList<>();
        for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
            String[] fields = Lines.fields(line, 2);
            if (values.size() == NAMES.size() || !fields[0].equals(NAMES.get(values.size()))) {
                throw new Breach("books.tsv has a line that does not belong there");
            }
            values.add(fields[1]);
        }
        if (values.size() != NAMES.size()) {
            throw new Breach("books.tsv lacks " + NAMES.get(values.size()));
        }
        return values;
    }

    private static List<Chain> chains(byte[] file) throws IOException, Breach {
        Lines lines = new Lines(new ByteArrayInputStream(file));
        List<Chain> chains = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
            String[] fields = Lines.fields(line, 3);
            if (!names.add(fields[0])) {
                throw new Breach("chains.tsv names " + fields[0] + " twice");
            }
            chains.add(new Chain(fields[0], Hashes.number(fields[1]), Hashes.hash(fields[2])));
        }
        return chains;
    }

    /** In the one spelling that the server writes. */
    static Instant moment(String text) throws Breach {
        try {
            Instant moment = Instant.parse(text);
            if (moment.toString().equals(text)) {
                return moment;
            }
        } catch (DateTimeException malformed) {
            throw new Breach("a moment is malformed");
        }
        throw new Breach("a moment is in an unusual spelling");
    }
}
