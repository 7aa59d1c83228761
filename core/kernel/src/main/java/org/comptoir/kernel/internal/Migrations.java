// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.kernel.Sha256;

/** The migrations that lie beside a class. */
public final class Migrations {

    private final Class<?> anchor;

    public Migrations(Class<?> anchor) {
        this.anchor = anchor;
    }

    public List<Migration> all() {
        List<Migration> migrations = new ArrayList<>();
        for (String name : text("migrations/index").lines().map(String::strip).toList()) {
            if (name.isEmpty()) {
                continue;
            }
            int version = migrations.size() + 1;
            if (!name.startsWith("%04d-".formatted(version))) {
                throw new IllegalStateException("migration " + name + " is not number " + version);
            }
            String up = text("migrations/" + name + "/up.sql");
            migrations.add(new Migration(version, name, new Sha256().add(up).hex(), statements(up)));
        }
        return migrations;
    }

    /** Splits at semicolons that end a line; drops comments that fill a line. */
    public static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (line.strip().startsWith("--") || line.isBlank()) {
                continue;
            }
            if (line.stripTrailing().endsWith(";")) {
                current.append(line.stripTrailing(), 0, line.stripTrailing().length() - 1);
                statements.add(current.toString().strip());
                current.setLength(0);
            } else {
                current.append(line).append('\n');
            }
        }
        if (!current.isEmpty()) {
            throw new IllegalStateException("a statement without its semicolon: " + current);
        }
        return statements;
    }

    private String text(String path) {
        try (InputStream in = anchor.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(anchor.getName() + " has no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
