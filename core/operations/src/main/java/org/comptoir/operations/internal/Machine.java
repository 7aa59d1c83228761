// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The process and what it stands on.
 *
 * @param data the data folder
 */
record Machine(Path data) {

    private static final List<String> TOLD = List.of(
            "java.version",
            "java.vendor",
            "java.vm.name",
            "os.name",
            "os.version",
            "os.arch",
            "user.timezone",
            "file.encoding",
            "comptoir.demo",
            "karaf.version");

    long freeBytes() {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    long heapBytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    long mostHeapBytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax();
    }

    /** What it runs on; nothing of who runs it. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        TOLD.forEach(name -> facts.put(name, System.getProperty(name, "")));
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("heapBytes", Long.toString(heapBytes()));
        facts.put("mostHeapBytes", Long.toString(mostHeapBytes()));
        facts.put("freeBytes", Long.toString(freeBytes()));
        facts.put("upMillis", Long.toString(ManagementFactory.getRuntimeMXBean().getUptime()));
        return facts;
    }

    /** What each thread is at. */
    String threads() {
        StringBuilder text = new StringBuilder();
        ThreadInfo[] all = ManagementFactory.getThreadMXBean().dumpAllThreads(true, true);
        Arrays.sort(all, (one, other) -> one.getThreadName().compareTo(other.getThreadName()));
        for (ThreadInfo thread : all) {
            text.append('"').append(thread.getThreadName()).append("\" ").append(thread.getThreadState());
            if (thread.getLockName() != null) {
                text.append(" on ").append(thread.getLockName());
            }
            if (thread.getLockOwnerName() != null) {
                text.append(" held by \"").append(thread.getLockOwnerName()).append('"');
            }
            text.append('\n');
            for (StackTraceElement frame : thread.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
