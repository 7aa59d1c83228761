// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bytecode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;

/** What a plugin consists of, as one hash: by it a verdict of the contract kit names what was tested. */
public final class Contents {

    private static final String MAVEN = "META-INF/maven/";

    /** What tools write into a manifest about themselves. */
    private static final Set<String> OF_TOOLS = Set.of(
            "Archiver-Version",
            "Bnd-LastModified",
            "Build-Jdk",
            "Build-Jdk-Spec",
            "Built-By",
            "Created-By",
            "Manifest-Version",
            "Tool");

    private Contents() {}

    /**
     * One hash over what the plugin consists of, the same for the jar and for the folder that it was packed from: in the
     * order of their paths the path and SHA-256 of each file, then the headers that tools do not write about themselves.
     *
     * @param files each file by its path, without the manifest
     * @param headers the main attributes of the manifest
     * @return in hexadecimal
     */
    public static String of(SortedMap<String, byte[]> files, SortedMap<String, String> headers) {
        MessageDigest all = sha256();
        files.forEach((name, content) -> {
            if (!name.startsWith(MAVEN)) {
                all.update((name + '\0' + hex(sha256().digest(content)) + '\n').getBytes(StandardCharsets.UTF_8));
            }
        });
        headers.forEach((name, value) -> {
            if (!OF_TOOLS.contains(name)) {
                all.update((name + ": " + value + '\n').getBytes(StandardCharsets.UTF_8));
            }
        });
        return hex(all.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
