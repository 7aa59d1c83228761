// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is said in logs and on the console while something runs. */
final class Overheard extends Handler {

    private final Set<String> lines = new LinkedHashSet<>();

    private Overheard() {}

    static synchronized Set<String> during(Runnable work) {
        Overheard overheard = new Overheard();
        overheard.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        root.addHandler(overheard);
        RecordedLogs.to(overheard::add);
        System.setOut(console);
        System.setErr(console);
        try {
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
            RecordedLogs.to(line -> {});
            root.removeHandler(overheard);
        }
        printed.toString(StandardCharsets.UTF_8).lines().forEach(overheard::add);
        return overheard.lines;
    }

    private synchronized void add(String line) {
        lines.add(line);
    }

    @Override
    public void publish(LogRecord said) {
        add(said.getMessage() + trace(said.getThrown()));
    }

    static String trace(@org.jspecify.annotations.Nullable Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return " " + trace;
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
