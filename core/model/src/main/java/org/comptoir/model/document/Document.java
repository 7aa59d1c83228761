// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.comptoir.model.ComptoirException;

/**
 * A file held in memory: its name, what it is, and its bytes, which nobody can change afterwards.
 *
 * <p>Two documents are equal when name, media type and bytes are.
 */
public final class Document {

    /** {@code type/subtype} with optional parameters, RFC 9110 section 8.3.1. */
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "[A-Za-z0-9!#$&^_.+-]{1,127}/[A-Za-z0-9!#$&^_.+-]{1,127}( ?; ?[A-Za-z0-9_-]+=[\\x21\\x23-\\x7e\"]+)*");

    private static final int LONGEST_NAME = 255;

    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    /**
     * A document of these bytes, which are copied.
     *
     * @param fileName the last part of a path, 1 to 255 characters, without separators or control characters, and
     *     neither {@code .} nor {@code ..}
     * @param mediaType such as {@code application/xml} or {@code text/csv; charset=utf-8}
     * @param content the bytes, possibly none
     * @throws ComptoirException {@code document.file-name}, {@code document.media-type}
     */
    public Document(String fileName, String mediaType, byte[] content) {
        if (!isFileName(fileName)) {
            throw ComptoirException.invalid("document.file-name", "fileName", fileName);
        }
        if (mediaType.length() > LONGEST_NAME || !MEDIA_TYPE.matcher(mediaType).matches()) {
            throw ComptoirException.invalid("document.media-type", "mediaType", mediaType);
        }
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /** The name to save it under, safe to append to a folder. */
    public String fileName() {
        return fileName;
    }

    /** What the bytes are. */
    public String mediaType() {
        return mediaType;
    }

    /** A copy of the bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** The bytes from the beginning, without a copy. */
    public InputStream newInputStream() {
        return new ByteArrayInputStream(content);
    }

    /** Number of bytes. */
    public int size() {
        return content.length;
    }

    /** SHA-256 of the bytes: 64 hexadecimal digits in lower case. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            // Every Java platform has it: java.security.MessageDigest says so.
            throw new IllegalStateException(absent);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that
                && fileName.equals(that.fileName)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * fileName.hashCode() + Arrays.hashCode(content);
    }

    /** Name, type and size; never the content. */
    @Override
    public String toString() {
        return fileName + " (" + mediaType + ", " + content.length + " bytes)";
    }

    private static boolean isFileName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }
}
