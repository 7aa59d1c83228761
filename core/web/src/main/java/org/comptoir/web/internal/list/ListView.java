// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.util.List;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is drawn.
 *
 * @param name what its words begin with
 * @param path where it is
 * @param address where exactly this is shown
 * @param ways in which people look at it
 * @param search what is searched for
 * @param fields that narrow it
 * @param kept parameters that stand in none of these fields and stay as they are when one changes
 * @param chips what narrows it now
 * @param notices what of the address was left out
 * @param heads of the columns
 * @param rows as they stand
 * @param count how many there are, in words
 * @param sums what they come to, empty where nobody asked
 * @param sumsAt where that is shown, empty where it is or there is no such thing
 * @param previous where the page before is, empty for none
 * @param next where the page behind is, empty for none
 * @param exportAt where it is had as a file, empty for who may not
 * @param begun where another is begun, empty where it is not or the reader may not
 * @param beginning what that is called
 * @param empty what to say where there is nothing
 * @param bulk what can be done with chosen rows; absent where nothing can
 */
public record ListView(
        String name,
        String path,
        String address,
        Ways ways,
        String search,
        List<Field> fields,
        List<Kept> kept,
        List<Chip> chips,
        List<String> notices,
        List<Head> heads,
        List<Row> rows,
        String count,
        List<Sum> sums,
        String sumsAt,
        String previous,
        String next,
        String exportAt,
        String begun,
        String beginning,
        Empty empty,
        @Nullable Bulk bulk)
        implements View {

    /**
     * The ways in which people look at the list.
     *
     * @param plain where all of it is
     * @param path where another is kept
     * @param query what of it would be
     * @param key makes the first sending the only one that keeps it; empty where there is nothing to keep
     * @param shares whether the reader may share one with all
     */
    public record Ways(List<Way> all, String plain, String path, String query, String key, boolean shares) {

        public Ways {
            all = List.copyOf(all);
        }

        /** Whether all of the list is shown, as it is usually sorted. */
        public boolean bare() {
            return query.isEmpty();
        }

        /** Whether the list opens with one of them. */
        public boolean opens() {
            return all.stream().anyMatch(Way::usual);
        }
    }

    /**
     * A way to look at the list.
     *
     * @param current whether it is the one that is shown
     * @param usual whether the list opens with it
     */
    public record Way(
            String id, String name, String at, boolean current, boolean shared, boolean changeable, boolean usual) {}

    /**
     * A field that narrows the list.
     *
     * @param kind {@code choice}, {@code day} or {@code text}
     * @param name of the parameter
     * @param value of a day or a text
     * @param options of a choice
     */
    public record Field(String kind, String name, String label, String value, List<Option> options) {}

    /** One of a choice. */
    public record Option(String value, String label, boolean chosen) {}

    /** A parameter that no field shows. */
    public record Kept(String name, String value) {}

    /** What narrows the list. @param away where it no longer does */
    public record Chip(String label, String away) {}

    /**
     * The head of a column.
     *
     * @param sortedAt where the list is sorted by it, or the other way round; empty for what it is not sorted by
     * @param sorted {@code ascending}, {@code descending} or empty
     * @param end whether it is aligned at the end
     */
    public record Head(String name, String label, String sortedAt, String sorted, boolean end, boolean wide) {

        public String css() {
            return ListView.css(end, wide);
        }
    }

    /** What the list comes to. */
    public record Sum(String label, String amount) {}

    /**
     * A row, with its cells in the order of the columns.
     *
     * @param id by which it is chosen, empty where it cannot be
     */
    public record Row(String id, List<Cell> cells) {

        /** What it is called by. */
        public String label() {
            return cells.get(0).text();
        }
    }

    /**
     * Something to do with chosen rows.
     *
     * @param label of the button
     * @param key makes the first sending the only one that acts
     * @param chosen whether the rows are chosen from the start
     */
    public record Bulk(String path, String label, String key, boolean chosen) {}

    /**
     * A cell.
     *
     * @param label of its column, for small screens
     * @param note a second line, empty for none
     * @param way where it leads, empty for nowhere
     * @param status whether it is drawn as a badge
     * @param tone of the badge
     * @param told whether it is as long as what it tells, and breaks anywhere
     */
    public record Cell(
            String label,
            String text,
            String note,
            String way,
            boolean status,
            String tone,
            boolean end,
            boolean wide,
            boolean leading,
            boolean told) {

        public String css() {
            boolean nothing = text.isEmpty() && note.isEmpty();
            return ListView.css(end, wide)
                    + (leading ? "leading" : "")
                    + (nothing ? "void" : "")
                    + (told ? " told" : "");
        }
    }

    /** What to say where there is nothing, and where to go from there; nowhere where the label is empty. */
    public record Empty(String text, String path, String label) {}

    @Override
    public String template() {
        return "list";
    }

    /** How many of the fields narrow the list, in brackets; empty for none. */
    public String active() {
        return chips.isEmpty() ? "" : "(" + chips.size() + ")";
    }

    private static String css(boolean end, boolean wide) {
        return (end ? "end " : "") + (wide ? "wide" : "");
    }

    @Override
    public String title(Words words) {
        return words.of(name + "/title");
    }
}
