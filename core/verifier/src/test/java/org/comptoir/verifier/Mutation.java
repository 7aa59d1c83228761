// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes an export at random, in the ways of the clumsy and of the skilled. */
final class Mutation {

    private static final String LINKS = "chains/";
    private static final String HEADS = "chains.tsv";

    /** What can be done. */
    enum Kind {
        ANY_BIT,
        CONTENT_BIT,
        HASH_DIGIT,
        NUMBER,
        DROP,
        SWAP,
        DOUBLE,
        CUT,
        HEAD,
        CUT_WITH_HEAD,
        FORGED
    }

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** Never the export itself. */
    Exported of(Exported original, Kind kind) {
        Exported changed = once(original, kind);
        while (changed.sameAs(original)) {
            changed = once(original, kind);
        }
        return changed;
    }

    private Exported once(Exported original, Kind kind) {
        int rank = 1 + random.nextInt(original.lines(HEADS).size());
        String name = LINKS + rank + ".tsv";
        List<String> lines = new ArrayList<>(original.lines(name));
        int line = random.nextInt(lines.size());
        return switch (kind) {
            case ANY_BIT -> anyBit(original);
            case CONTENT_BIT -> original.with(name, contentBit(lines, line));
            case HASH_DIGIT -> original.with(name, field(lines, line, 2));
            case NUMBER -> original.with(name, field(lines, line, 0));
            case DROP -> {
                String file = anyFile(original);
                List<String> all = new ArrayList<>(original.lines(file));
                all.remove(random.nextInt(all.size()));
                yield original.with(file, all);
            }
            case SWAP -> {
                Collections.swap(lines, line, random.nextInt(lines.size()));
                yield original.with(name, lines);
            }
            case DOUBLE -> {
                lines.add(random.nextInt(lines.size() + 1), lines.get(line));
                yield original.with(name, lines);
            }
            case CUT -> original.with(name, lines.subList(0, line));
            case HEAD -> original.with(HEADS, field(original.lines(HEADS), rank - 1, 1 + random.nextInt(2)));
            case CUT_WITH_HEAD -> withHead(original, rank, lines.subList(0, line));
            case FORGED -> withHead(original, rank, contentBit(lines, line));
        };
    }

    private String anyFile(Exported original) {
        List<String> names = List.copyOf(original.files().keySet());
        return names.get(random.nextInt(names.size()));
    }

    private Exported anyBit(Exported original) {
        Exported changed = original.copy();
        String name = anyFile(original);
        byte[] bytes = changed.files().get(name).clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        changed.files().put(name, bytes);
        return changed;
    }

    private List<String> contentBit(List<String> lines, int line) {
        String[] fields = lines.get(line).split("\t");
        byte[] content = Base64.getDecoder().decode(fields[1]);
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        fields[1] = Base64.getEncoder().encodeToString(content);
        return replaced(lines, line, fields);
    }

    /** A digit of a field becomes another. */
    private List<String> field(List<String> lines, int line, int field) {
        String[] fields = lines.get(line).split("\t");
        StringBuilder text = new StringBuilder(fields[field]);
        text.setCharAt(random.nextInt(text.length()), (char) ('0' + random.nextInt(10)));
        fields[field] = text.toString();
        return replaced(lines, line, fields);
    }

    private static List<String> replaced(List<String> lines, int line, String... fields) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, String.join("\t", fields));
        return changed;
    }

    /** Every hash of the chain is right again, and so is the head. */
    private static Exported withHead(Exported original, int rank, List<String> lines) {
        List<String> made = new ArrayList<>();
        String hash = Hashes.START;
        for (String line : lines) {
            String[] fields = line.split("\t");
            byte[] before = (fields[0] + "\n" + hash + "\n").getBytes(StandardCharsets.UTF_8);
            hash = Hashes.of(before, Base64.getDecoder().decode(fields[1]));
            fields[2] = hash;
            made.add(String.join("\t", fields));
        }
        String[] head = original.lines(HEADS).get(rank - 1).split("\t");
        List<String> heads = replaced(original.lines(HEADS), rank - 1, head[0], Integer.toString(made.size()), hash);
        return original.with(LINKS + rank + ".tsv", made).with(HEADS, heads);
    }
}
