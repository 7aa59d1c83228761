// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of invoices that were handed over, held against what the audit trail heard of each when it was made. Keeps a digest for
 * each file that was ever made, and the number of each invoice, some 500 bytes, if files were handed over, and nothing otherwise.
 */
final class IssuedFiles {

    /** Beyond so many that nothing proves their names tell nobody anything. */
    private static final int NAMED = 20;

    private final List<Path> folders;
    private final HeardFiles heard = new HeardFiles();

    /** @param folders that hold nothing but such files */
    IssuedFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** A row of the trail. */
    void row(Map<String, Object> row, long number) throws Breach {
        if (!folders.isEmpty()) {
            heard.row(row, number);
        }
    }

    /**
     * After the whole trail: each file is one that it heard of, of the invoice that its name says, and no two are the same one.
     * What it never heard of, of an invoice from before it heard of any file, is not proven and no breach; unless another file of
     * that invoice is wanting, in whose place it may be.
     */
    void compare(Report report) throws IOException {
        if (folders.isEmpty()) {
            return;
        }
        Map<String, List<String>> left = heard.owners();
        List<Path> unheard = new ArrayList<>();
        int whole = 0;
        int misnamed = 0;
        for (Path file : files()) {
            List<String> owners = left.get(Hashes.of(file));
            if (owners == null) {
                unheard.add(file);
            } else if (owners.isEmpty()) {
                report.breach(file + " is a file that was handed over under another name as well");
            } else if (take(owners, named(file))) {
                whole++;
            } else {
                misnamed++;
                report.breach(file + " is the file of another invoice than its name says");
            }
        }
        int wanting = heard.count() - whole - misnamed;
        report.fact(whole + " files are as they were made; the audit trail heard of " + heard.count() + ", of which "
                + wanting + " are not there");
        unheard(unheard, wanting(left), report);
    }

    private Optional<String> named(Path file) {
        return heard.named(String.valueOf(file.getFileName()));
    }

    /** Whether it is what its name says; a name that holds no number says nothing against any invoice. */
    private static boolean take(List<String> owners, Optional<String> named) {
        String taken = named.filter(owners::contains).orElse(owners.get(0));
        owners.remove(taken);
        return named.isEmpty() || named.get().equals(taken);
    }

    private static Set<String> wanting(Map<String, List<String>> left) {
        Set<String> invoices = new HashSet<>();
        left.values().forEach(invoices::addAll);
        return invoices;
    }

    private void unheard(List<Path> files, Set<String> wanting, Report report) {
        int unproven = 0;
        for (Path file : files) {
            boolean older = named(file)
                    .filter(invoice -> heard.mayBeUnheard(invoice) && !wanting.contains(invoice))
                    .isPresent();
            if (!older) {
                report.breach(file + " is no file that the audit trail heard of: it was changed, or is of other books");
            } else if (++unproven <= NAMED) {
                report.fact("not proven: " + file);
            }
        }
        if (unproven > 0) {
            report.fact(unproven + " files are of invoices from before the trail heard of files: nothing proves them");
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            // A link is followed: what lies behind it would be passed over, and called whole.
            try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            } catch (UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
        }
        return files;
    }
}
