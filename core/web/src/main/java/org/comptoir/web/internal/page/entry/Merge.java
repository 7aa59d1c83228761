// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two people made of the same order: both changes, and where they changed the same, what the second of them typed, who is
 * told of it.
 *
 * @param result both changes
 * @param differences what the first of them changed
 */
record Merge(Typed result, List<Difference> differences) {

    static Merge of(Typed before, Typed theirs, Typed yours) {
        List<Difference> differences = new ArrayList<>();
        Typed headed = yours.headed(
                field("customer", before.customer(), theirs.customer(), yours.customer(), differences),
                field("reference", before.reference(), theirs.reference(), yours.reference(), differences),
                field("address", before.address(), theirs.address(), yours.address(), differences));
        return new Merge(headed.lined(lines(before, theirs, yours, differences)), List.copyOf(differences));
    }

    private static String field(String name, String before, String theirs, String yours, List<Difference> differences) {
        String kept = yours.equals(before) ? theirs : yours;
        note(name, "", before, theirs, yours, kept, differences);
        return kept;
    }

    private static void note(
            String name,
            String sku,
            String before,
            String theirs,
            String yours,
            String kept,
            List<Difference> differences) {
        if (!theirs.equals(before)) {
            boolean both = !yours.equals(before) && !yours.equals(theirs);
            differences.add(new Difference(name, sku, before, theirs, yours, kept, both));
        }
    }

    /** Which line of a product: the first of it, the second. */
    private record Place(String sku, int occurrence) {}

    private static List<Typed.Line> lines(Typed base, Typed theirs, Typed yours, List<Difference> differences) {
        Map<Place, String> was = places(base);
        Map<Place, String> first = places(theirs);
        Map<Place, String> second = places(yours);
        Set<Place> all = new LinkedHashSet<>(second.keySet());
        all.addAll(first.keySet());
        all.addAll(was.keySet());
        List<Typed.Line> lines = new ArrayList<>();
        for (Place place : all) {
            String before = was.get(place);
            String mine = second.get(place);
            // A line that is there without a quantity yet is not one that was taken out.
            String kept = Objects.equals(mine, before) ? first.get(place) : mine;
            note("line", place.sku(), text(before), text(first.get(place)), text(mine), text(kept), differences);
            if (kept != null) {
                lines.add(new Typed.Line(place.sku(), kept));
            }
        }
        return lines;
    }

    private static String text(@Nullable String quantity) {
        return Objects.requireNonNullElse(quantity, "");
    }

    /** The quantity of each line; one without any counts as one that is to be filled in. */
    private static Map<Place, String> places(Typed typed) {
        Map<Place, String> places = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Typed.Line line : typed.filled()) {
            int occurrence = seen.merge(line.sku(), 1, Integer::sum);
            places.put(new Place(line.sku(), occurrence), line.quantity());
        }
        return places;
    }
}
