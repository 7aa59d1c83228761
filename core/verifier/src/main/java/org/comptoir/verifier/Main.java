// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** {@code java -jar comptoir-verifier.jar books.zip [--key PUBLICKEY]… [--anchors FILE…] [--files FOLDER…]}. */
public final class Main {

    /** Nothing was found. */
    public static final int WHOLE = 0;

    /** Something was changed. */
    public static final int BROKEN = 1;

    /** It could not be checked. */
    public static final int UNUSABLE = 2;

    private static final String USAGE = """
            Proves the books that a Comptoir server exported.

              java -jar comptoir-verifier.jar books.zip [--key PUBLICKEY]... [--anchors FILE...] [--files FOLDER...]

              --key      the server's public key, as comptoir:anchor-key shows it; of several servers, each
              --anchors  anchor files that were kept elsewhere
              --files    folders of invoices as PDF or XML, and of nothing else, to be held against the audit trail

            Ends with 0 when all is whole, 1 when something was changed, 2 when it could not be checked.""";

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out));
    }

    /** Does what the command line says; answers the exit code. */
    public static int run(List<String> args, PrintStream out) {
        Deque<String> rest = new ArrayDeque<>(args);
        List<String> keys = new ArrayList<>();
        List<Path> anchors = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        List<Path> books = new ArrayList<>();
        List<Path> files = books;
        while (!rest.isEmpty()) {
            String next = rest.pop();
            if (next.equals("--help")) {
                out.println(USAGE);
                return WHOLE;
            }
            if (next.equals("--key") && !rest.isEmpty()) {
                keys.add(rest.pop());
            } else if (next.equals("--anchors") && !rest.isEmpty()) {
                files = anchors;
            } else if (next.equals("--files") && !rest.isEmpty()) {
                files = folders;
            } else if (next.startsWith("--")) {
                out.println(USAGE);
                return UNUSABLE;
            } else {
                files.add(Path.of(next));
            }
        }
        if (books.size() != 1) {
            out.println(USAGE);
            return UNUSABLE;
        }
        return prove(books.get(0), keys, anchors, folders, out);
    }

    private static int prove(Path books, List<String> keys, List<Path> anchors, List<Path> folders, PrintStream out) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                out.println("This is no folder: " + printable(folder.toString()));
                return UNUSABLE;
            }
            if (!holdsFiles(folder)) {
                out.println("This folder holds no file: " + printable(folder.toString()));
                return UNUSABLE;
            }
        }
        for (Path file : anchors) {
            if (!Files.isReadable(file)) {
                out.println("Cannot read " + printable(file.toString()));
                return UNUSABLE;
            }
        }
        if (!areKeys(keys, out)) {
            return UNUSABLE;
        }
        try {
            Report report = new Verifier(keys, anchors, folders).prove(books);
            report.facts().forEach(fact -> out.println(printable(fact)));
            report.breaches().forEach(breach -> out.println("BREACH: " + printable(breach)));
            out.println(report.whole() ? "The books are whole." : "The books are NOT whole.");
            return report.whole() ? WHOLE : BROKEN;
        } catch (IOException unreadable) {
            out.println(printable("Cannot read " + books + ": " + unreadable.getMessage()));
            return UNUSABLE;
        }
    }

    /** Nothing that was looked at is nothing that was proven. */
    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return found.anyMatch(Files::isRegularFile);
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    /** A key that was mistyped says nothing about the books. */
    private static boolean areKeys(List<String> keys, PrintStream out) {
        for (String key : keys) {
            try {
                Anchor.key(key);
            } catch (Breach none) {
                out.println("This is no key: " + printable(key));
                return false;
            }
        }
        return true;
    }

    /** What stands in an export may be anybody's: it must not speak to a terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
