// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.framework.Version;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A list of plugins, read from YAML event by event: nothing but maps and words, three levels deep, so that no text makes
 * the reader build more than it says.
 *
 * @param entries one plugin each, in the file's order
 * @param suspendOthers whether those that are not named are to be suspended
 */
record ListFile(List<Entry> entries, boolean suspendOthers) {

    private static final int LONGEST = 64 << 10;
    private static final Set<String> TOP = Set.of("plugins", "others");
    private static final Set<String> OF_PLUGIN = Set.of("version", "state", "publisher");

    /**
     * What is to be of one plugin.
     *
     * @param version empty for any that is here, or else the newest
     * @param state {@code active}, {@code suspended} or {@code removed}
     * @param publisher the key that must have signed it, or empty
     * @param line where the file says so, from 1
     */
    record Entry(String id, String version, String state, String publisher, int line) {}

    static ListFile parse(String yaml) {
        if (yaml.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new ComptoirException(
                    "plugin.list-too-large", Fault.TOO_LARGE, Map.of("most", Integer.toString(LONGEST)));
        }
        try {
            return new Reader(yaml).read();
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw malformed(line, String.valueOf(wrong.getProblem()), wrong);
        } catch (YamlEngineException wrong) {
            throw malformed(0, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static ComptoirException malformed(int line, String reason) {
        return new ComptoirException(
                "plugin.list-malformed", Fault.INVALID, Map.of("line", Integer.toString(line), "reason", reason));
    }

    private static ComptoirException malformed(int line, String reason, Throwable cause) {
        return new ComptoirException(
                "plugin.list-malformed",
                Fault.INVALID,
                Map.of("line", Integer.toString(line), "reason", reason),
                cause);
    }

    /** Reads one file. */
    private static final class Reader {
        private final Iterator<Event> events;
        private final List<Entry> entries = new ArrayList<>();
        private boolean suspendOthers;

        Reader(String yaml) {
            LoadSettings settings = LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setCodePointLimit(LONGEST)
                    .build();
            this.events = new Parse(settings).parseString(yaml).iterator();
        }

        ListFile read() {
            skip(Event.ID.StreamStart);
            if (next().getEventId() != Event.ID.DocumentStart) {
                throw malformed(1, "it is empty");
            }
            map(TOP, (key, line) -> {
                if (key.equals("plugins")) {
                    map(Set.of(), (id, at) -> entries.add(entry(id, at)));
                } else {
                    suspendOthers = word(Set.of("keep", "suspended"), line).equals("suspended");
                }
            });
            skip(Event.ID.DocumentEnd);
            skip(Event.ID.StreamEnd);
            return new ListFile(List.copyOf(entries), suspendOthers);
        }

        private Entry entry(String id, int line) {
            Deque<String> version = new ArrayDeque<>(List.of(""));
            Deque<String> state = new ArrayDeque<>(List.of("active"));
            Deque<String> publisher = new ArrayDeque<>(List.of(""));
            map(OF_PLUGIN, (key, at) -> {
                switch (key) {
                    case "version" -> version.push(number(at));
                    case "state" -> state.push(word(Set.of("active", "suspended", "removed"), at));
                    default -> publisher.push(word(Set.of(), at));
                }
            });
            return new Entry(id, version.element(), state.element(), publisher.element(), line);
        }

        private String number(int line) {
            String text = word(Set.of(), line);
            try {
                return Version.parseVersion(text).toString();
            } catch (IllegalArgumentException wrong) {
                throw malformed(line, text + " is no version", wrong);
            }
        }

        /** What to do with each key of a map; the value comes next. */
        private interface Member {
            void read(String key, int line);
        }

        /** @param known the keys there may be; empty for any */
        private void map(Set<String> known, Member member) {
            Event start = next();
            if (start instanceof ScalarEvent nothing && nothing.getValue().isEmpty()) {
                return;
            }
            if (!(start instanceof MappingStartEvent)) {
                throw malformed(line(start), "names with values are expected here");
            }
            Set<String> seen = new HashSet<>();
            for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
                String key = scalar(event);
                if (!known.isEmpty() && !known.contains(key)) {
                    throw new ComptoirException(
                            "plugin.list-unknown",
                            Fault.INVALID,
                            Map.of("line", Integer.toString(line(event)), "key", key, "known", known.toString()));
                }
                if (!seen.add(key)) {
                    throw malformed(line(event), key + " is said twice");
                }
                member.read(key, line(event));
            }
        }

        private String word(Set<String> known, int line) {
            String word = scalar(next());
            if (!known.isEmpty() && !known.contains(word)) {
                throw malformed(line, word + " is none of " + known);
            }
            return word;
        }

        private static String scalar(Event event) {
            if (event instanceof ScalarEvent scalar) {
                return scalar.getValue();
            }
            throw malformed(
                    line(event), event instanceof AliasEvent ? "references are not known" : "a word is expected");
        }

        private static int line(Event event) {
            return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        }

        private void skip(Event.ID expected) {
            Event event = next();
            if (event.getEventId() != expected) {
                throw malformed(line(event), "one document is expected");
            }
        }

        private Event next() {
            return events.next();
        }
    }
}
