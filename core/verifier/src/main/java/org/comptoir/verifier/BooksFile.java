// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip of an export: the files that belong there, each once, and nothing else. Nothing is ever unpacked to disk. */
final class BooksFile implements Closeable {

    private static final int MOST_FILES = 100_000;
    private static final int SMALL = 64 << 20;
    private static final Pattern CHAIN = Pattern.compile("chains/[1-9][0-9]{0,5}\\.tsv");
    private static final Set<String> NAMES = Set.of("README.txt", "books.tsv", "chains.tsv", "anchors.tsv");

    private final ZipFile zip;
    private final Set<String> names = new HashSet<>();

    private BooksFile(ZipFile zip) {
        this.zip = zip;
    }

    static BooksFile open(Path file) throws IOException, Breach {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new Breach("this is no zip, or a damaged one: " + damaged.getMessage());
        }
        BooksFile opened = new BooksFile(zip);
        try {
            opened.names();
            return opened;
        } catch (Breach breach) {
            zip.close();
            throw breach;
        }
    }

    private void names() throws Breach {
        if (zip.size() > MOST_FILES) {
            throw new Breach("the zip holds more than " + MOST_FILES + " files");
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (!NAMES.contains(name) && !CHAIN.matcher(name).matches()) {
                throw new Breach("the zip holds a file that does not belong there");
            }
            if (!names.add(name)) {
                throw new Breach("the zip holds " + name + " twice");
            }
        }
        for (String name : NAMES) {
            if (!names.contains(name)) {
                throw new Breach(name + " is missing");
            }
        }
    }

    /** How many files of chains there are. */
    int chains() {
        return names.size() - NAMES.size();
    }

    InputStream open(String name) throws IOException, Breach {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || !names.contains(name)) {
            throw new Breach(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    /** A file that fits into memory. */
    byte[] all(String name) throws IOException, Breach {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(SMALL + 1);
            if (bytes.length > SMALL) {
                throw new Breach(name + " is larger than " + SMALL + " bytes");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
