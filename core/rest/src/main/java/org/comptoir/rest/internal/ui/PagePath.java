// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ui;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a file of a plugin: plain names set apart by slashes, with an ending that the server knows the type of.
 * Anything else, such as a path that would climb out of its folder, names nothing.
 *
 * @param plugin the bundle's symbolic name
 * @param file below its folder
 */
record PagePath(String plugin, String file) {

    private static final Pattern PLUGIN = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*(\\.[A-Za-z0-9_-]+)+");
    private static final int LONGEST = 500;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    /** @param path what follows {@code /ui/plugins}, with its slash, decoded */
    static Optional<PagePath> of(String path) {
        int slash = path.indexOf('/', 1);
        if (path.length() > LONGEST || !path.startsWith("/") || slash < 0) {
            return Optional.empty();
        }
        PagePath parsed = new PagePath(path.substring(1, slash), path.substring(slash + 1));
        boolean sound = PLUGIN.matcher(parsed.plugin()).matches() && isFile(parsed.file());
        return sound ? Optional.of(parsed) : Optional.empty();
    }

    /** Whether a plugin may name a page so. */
    static boolean isFile(String path) {
        return FILE.matcher(path).matches() && TYPES.containsKey(ending(path));
    }

    String mediaType() {
        return TYPES.getOrDefault(ending(file), "application/octet-stream");
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
