// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.karaf.shell.support.table.ShellTable;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.SheetText;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * Writes what a command has to say in the form that was asked for. Rows are whatever JSON can hold; their columns are the
 * members of the JSON object, those of an object inside by {@code outer.inner}, so that each form uses the same names.
 */
public final class Answer {

    /** How to write. */
    enum Form {
        TABLE,
        PLAIN,
        CSV,
        JSON
    }

    private final PrintStream out;
    private final PrintStream err;
    private final Json json;
    private final Form form;
    private final List<String> wanted;
    private final boolean quiet;

    Answer(PrintStream out, PrintStream err, Json json, Form form, List<String> wanted, boolean quiet) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.form = form;
        this.wanted = wanted;
        this.quiet = quiet;
    }

    /** Many things: a table, or one JSON object a line. @param usual the columns unless others were asked for; none: all */
    public void rows(Iterable<?> items, String... usual) {
        switch (form) {
            case JSON -> items.forEach(item -> out.println(json.write(wanted.isEmpty() ? item : chosen(item))));
            case CSV -> csv(columns(items, usual), items);
            case PLAIN -> plain(columns(items, usual), items);
            case TABLE -> table(columns(items, usual), items);
        }
    }

    /** The first so many of a list that comes by pages; says so when there are more. */
    public <T> void pages(int most, Function<PageRequest, Page<T>> list, String... usual) {
        first(most, Pages.first(most + 1, list), usual);
    }

    /** The first so many; says so when there are more. */
    public void first(int most, List<?> items, String... usual) {
        rows(items.subList(0, Math.min(most, items.size())), usual);
        more(most, items.size());
    }

    /** Says that there are more than so many, if there are: a list that was cut must not pass for a whole one. */
    public void more(int most, int found) {
        if (found > most && !quiet) {
            err.println("There are more than " + most + ": --limit takes more.");
        }
    }

    private List<String> columns(Iterable<?> items, String... usual) {
        if (!wanted.isEmpty()) {
            return wanted;
        }
        if (usual.length > 0 || !items.iterator().hasNext()) {
            return List.of(usual);
        }
        return members(items.iterator().next()).keySet().stream()
                .map(Object::toString)
                .toList();
    }

    /** One thing: its members one below the other, or one JSON object. */
    public void one(Object item) {
        if (form == Form.JSON) {
            out.println(json.write(wanted.isEmpty() ? item : chosen(item)));
            return;
        }
        Map<?, ?> members = members(item);
        List<Map<String, Object>> lines = new ArrayList<>();
        (wanted.isEmpty() ? members.keySet().stream().map(Object::toString).toList() : wanted)
                .forEach(name ->
                        lines.add(Map.of("field", name, "value", new Cell(member(members, name), json).text())));
        List<String> columns = List.of("field", "value");
        switch (form) {
            case CSV -> csv(columns, lines);
            case PLAIN -> plain(columns, lines);
            case TABLE, JSON -> table(columns, lines);
        }
    }

    /** A remark for people; programs do not get it. */
    public void say(String sentence) {
        if (form == Form.TABLE && !quiet) {
            out.println(Cell.printable(sentence));
        }
    }

    private void csv(List<String> columns, Iterable<?> items) {
        if (!quiet) {
            out.println(SheetText.line(columns.stream().map(SheetText::of).toList()));
        }
        for (Object item : items) {
            Map<?, ?> members = members(item);
            out.println(SheetText.line(columns.stream()
                    .map(name -> SheetText.of(new Cell(member(members, name), json).text()))
                    .toList()));
        }
    }

    private void plain(List<String> columns, Iterable<?> items) {
        for (Object item : items) {
            Map<?, ?> members = members(item);
            out.println(String.join(
                    "\t",
                    columns.stream()
                            .map(name -> new Cell(member(members, name), json).text())
                            .toList()));
        }
    }

    private void table(List<String> columns, Iterable<?> items) {
        ShellTable table = new ShellTable();
        columns.forEach(table::column);
        if (quiet) {
            table.noHeaders();
        }
        table.emptyTableText(quiet ? "" : "Nothing to show.");
        for (Object item : items) {
            Map<?, ?> members = members(item);
            table.addRow()
                    .addContent(columns.stream()
                            .map(name -> (Object) new Cell(member(members, name), json).text())
                            .toArray());
        }
        table.print(out, true);
    }

    private Map<String, Object> chosen(Object item) {
        Map<?, ?> members = members(item);
        Map<String, Object> chosen = new LinkedHashMap<>();
        wanted.forEach(name -> chosen.put(name, member(members, name)));
        return chosen;
    }

    private Map<?, ?> members(Object item) {
        return json.read(json.write(item), Map.class);
    }

    /** A member, also one of an inner object. Refused: {@code console.column} names the columns there are. */
    private static Object member(Map<?, ?> members, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        if (!members.containsKey(name)) {
            throw new ComptoirException(
                    "console.column",
                    Fault.INVALID,
                    Map.of(
                            ComptoirException.VALUE,
                            path,
                            "columns",
                            members.keySet().toString()));
        }
        Object value = members.get(name);
        if (dot < 0) {
            return value == null ? "" : value;
        }
        return value instanceof Map<?, ?> inner ? member(inner, path.substring(dot + 1)) : "";
    }
}
