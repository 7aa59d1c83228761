// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.tamper;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comptoir.bench.Api;

/**
 * Changes posted rows of a running server by SQL, one at a time, and asks after each whether it is found: by the verifier
 * that the distribution ships, which is given the books that the server exports, and, of columns that no exported row
 * holds, by the server's own proof. Each change is taken back before the next. Prints the counts, and what nobody found;
 * ends with 1 where there is such.
 *
 * <p>The server must have books in PostgreSQL, and nobody else should work with it meanwhile.
 */
public final class TamperedBooks {

    /** After so many changes the books are looked at untouched: what was not taken back would be found again and again. */
    private static final int BETWEEN = 50;

    private final TamperOptions options;
    private final Map<String, Integer> found = new TreeMap<>();
    private final Map<String, Integer> unseen = new TreeMap<>();

    private TamperedBooks(TamperOptions options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        System.exit(new TamperedBooks(TamperOptions.of(args)).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Api api = new Api(options.url(), options.key());
        try (Books books = Books.open(options.database(), new Random(options.seed()));
                Judges judges = Judges.of(api, options)) {
            System.out.printf("%d posted rows, seed %d%n", books.rows(), options.seed());
            boolean whole = judges.untouched();
            for (int i = 0; whole && i < options.mutations(); i++) {
                Change change = books.tamper();
                count(change, judges.verdict());
                books.restore(change);
                whole = (i + 1) % BETWEEN != 0 || judges.untouched();
            }
            whole = whole && judges.untouched();
            found.forEach((what, times) -> System.out.printf("%6d %s%n", times, what));
            unseen.forEach((what, times) -> System.out.printf("%6d NOT FOUND: %s%n", times, what));
            System.out.println(
                    whole ? "untouched, the books are whole before, between and after" : "NOT whole untouched");
            return whole && unseen.isEmpty();
        }
    }

    private void count(Change change, Judges.Verdict verdict) {
        if (verdict == Judges.Verdict.WHOLE) {
            unseen.merge(change.toString(), 1, Integer::sum);
        } else {
            found.merge(change.kind() + ", " + verdict.words(), 1, Integer::sum);
        }
    }
}
