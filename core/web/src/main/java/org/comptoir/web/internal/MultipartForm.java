// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.http.MalformedRequest;
import org.comptoir.web.internal.http.Upload;
import org.jspecify.annotations.Nullable;

/**
 * A form that carries a file (RFC 7578). It is read up to where the file begins: what stands before it, the token among
 * it, is small and decides whether anybody reads on. Fields behind the file are not seen.
 *
 * @param fields before the file
 * @param file the first one, unread
 */
record MultipartForm(Fields fields, @Nullable Upload file) {

    private static final String TYPE = "multipart/form-data";
    private static final int MOST_BYTES = 64 << 10;
    private static final int LONGEST_HEADERS = 2 << 10;

    static boolean isOne(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** @throws MalformedRequest if it is none, or what stands before its file is too much */
    static MultipartForm read(HttpServletRequest request, long mostFileBytes) throws IOException {
        FileUpload parser = new FileUpload();
        parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
        parser.setPartHeaderSizeMax(LONGEST_HEADERS);
        StringJoiner encoded = new StringJoiner("&");
        try {
            FileItemIterator parts = parser.getItemIterator(new Context(request));
            int left = MOST_BYTES;
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                String field = Objects.requireNonNullElse(part.getFieldName(), "");
                if (!part.isFormField()) {
                    String name = Objects.requireNonNullElse(part.getName(), "");
                    long announced = request.getContentLengthLong();
                    return new MultipartForm(
                            fields(encoded), new Upload(name, announced, mostFileBytes, part.openStream()));
                }
                byte[] value = read(part, left);
                left -= value.length + field.length();
                encoded.add(percent(field.getBytes(StandardCharsets.UTF_8)) + "=" + percent(value));
            }
            return new MultipartForm(fields(encoded), null);
        } catch (FileUploadException | IOException | RuntimeException malformed) {
            if (malformed instanceof MalformedRequest known) {
                throw known;
            }
            throw new MalformedRequest(400);
        }
    }

    private static byte[] read(FileItemStream part, int most) throws IOException {
        try (InputStream in = part.openStream()) {
            byte[] value = in.readNBytes(Math.max(0, most) + 1);
            if (value.length > most) {
                throw new MalformedRequest(413);
            }
            return value;
        }
    }

    /** By the one reader of fields, which knows what belongs into them. */
    private static Fields fields(StringJoiner encoded) {
        return Fields.parse(encoded.toString());
    }

    private static String percent(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 3);
        for (byte one : bytes) {
            text.append('%').append(Character.forDigit(one >> 4 & 0xF, 16)).append(Character.forDigit(one & 0xF, 16));
        }
        return text.toString();
    }

    /** What the parser asks of a request. */
    private record Context(HttpServletRequest request) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return (int) Math.min(Integer.MAX_VALUE, contentLength());
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
