// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files of invoices that were handed over, held against what the audit trail heard of each when it was made. Keeps a digest for
 * each file that was ever made, some 300 bytes, if files were handed over, and nothing otherwise.
 */
final class IssuedFiles {

    private static final String RENDERED = "invoice.rendered";

    private final List<Path> folders;
    private final Map<String, String> heard = new HashMap<>();

    /** @param folders that hold nothing but such files */
    IssuedFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** A row of the trail. Of a format of an invoice the first one counts: no later file took its place. */
    void row(Map<String, Object> row, long number) throws Breach {
        if (folders.isEmpty() || !RENDERED.equals(row.get("action"))) {
            return;
        }
        String name = "audit: detail of row " + number;
        Map<String, Object> detail = Json.object(text(row, "detail", name).getBytes(StandardCharsets.UTF_8), name);
        heard.putIfAbsent(
                text(row, "subject", name) + " " + text(detail, "format", name),
                Hashes.hash(text(detail, "sha256", name)));
    }

    private static String text(Map<String, Object> members, String name, String whose) throws Breach {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new Breach(whose + " has no " + name);
    }

    /** After the whole trail: each file is one that it heard of, and no two are the same one. */
    void compare(Report report) throws IOException {
        if (folders.isEmpty()) {
            return;
        }
        Map<String, Integer> left = new HashMap<>();
        heard.values().forEach(digest -> left.merge(digest, 1, Integer::sum));
        int whole = 0;
        for (Path file : files()) {
            String digest = Hashes.of(file);
            Integer often = left.get(digest);
            if (often == null) {
                report.breach(file + " is no file that the audit trail heard of: it was changed, or is of other books");
            } else if (often == 0) {
                report.breach(file + " is a file that was handed over under another name as well");
            } else {
                left.put(digest, often - 1);
                whole++;
            }
        }
        report.fact(whole + " files are as they were made; the audit trail heard of " + heard.size());
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
