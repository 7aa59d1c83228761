// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The files that browsers load. They lie under one address that their content gives: a browser may keep them for good, and
 * asks for others as soon as a single one has changed. So scripts may name one another without a path.
 */
@Component(service = Assets.class)
public final class Assets {

    /** Below which all of them lie. */
    public static final String FOLDER = "/assets/";

    private static final int DIGITS = 10;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("tabler.css", "text/css; charset=utf-8"),
            Map.entry("app.css", "text/css; charset=utf-8"),
            Map.entry("htmx.js", "text/javascript; charset=utf-8"),
            Map.entry("app.js", "text/javascript; charset=utf-8"),
            Map.entry("csrf.js", "text/javascript; charset=utf-8"),
            Map.entry("combo.js", "text/javascript; charset=utf-8"),
            Map.entry("copy.js", "text/javascript; charset=utf-8"),
            Map.entry("entry.js", "text/javascript; charset=utf-8"),
            Map.entry("keep.js", "text/javascript; charset=utf-8"),
            Map.entry("sends.js", "text/javascript; charset=utf-8"),
            Map.entry("lists.js", "text/javascript; charset=utf-8"),
            Map.entry("palette.js", "text/javascript; charset=utf-8"),
            Map.entry("passkeys.js", "text/javascript; charset=utf-8"),
            Map.entry("picks.js", "text/javascript; charset=utf-8"),
            Map.entry("theme.js", "text/javascript; charset=utf-8"),
            Map.entry("icons.svg", "image/svg+xml"),
            Map.entry("favicon.svg", "image/svg+xml"));

    private final Map<String, File> files;
    private final String folder;

    /**
     * One file.
     *
     * @param type of its content
     * @param plain its bytes
     * @param packed the same by gzip
     */
    public record File(String type, byte[] plain, byte[] packed) {}

    @Activate
    public Assets() {
        Map<String, File> read = new TreeMap<>();
        TYPES.forEach((name, type) -> read.put(name, new File(type, bytes(name), bytes(name + ".gz"))));
        this.files = Map.copyOf(read);
        Sha256 digest = new Sha256();
        read.values().forEach(file -> digest.add(file.plain()));
        this.folder = FOLDER + digest.hex().substring(0, DIGITS) + "/";
    }

    /** The address of a file. */
    public String path(String name) {
        return folder + name;
    }

    /** The file at an address, of this version alone: one of another would be kept under a wrong name for good. */
    public @Nullable File at(String path) {
        return path.startsWith(folder) ? files.get(path.substring(folder.length())) : null;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
