// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.data.v1.ExportSink;

/** The files that a plugin adds, held until all are there: one that fails half-way adds none. */
final class AddedFiles implements ExportSink {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
    private static final int LARGEST_FILE = 16 * 1024 * 1024;
    private static final int MOST_FILES = 100;

    private final long most;
    private final Map<String, byte[]> files = new TreeMap<>();
    private long size;

    /** @param most bytes in all */
    AddedFiles(long most) {
        this.most = most;
    }

    @Override
    public synchronized void file(String name, byte[] content) {
        if (!NAME.matcher(name).matches() || files.containsKey(name) || files.size() >= MOST_FILES) {
            throw ComptoirException.invalid("data.file-name", "name", name);
        }
        if (content.length > LARGEST_FILE || content.length > most - size) {
            throw new ComptoirException("data.file-too-large", Fault.TOO_LARGE, Map.of("name", name));
        }
        size += content.length;
        files.put(name, content.clone());
    }

    /** Those that were added until now: nobody waits for what a plugin adds when its time is over. */
    synchronized Map<String, byte[]> all() {
        return new TreeMap<>(files);
    }
}
