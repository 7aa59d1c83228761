// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.web;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.comptoir.model.document.Document;

/**
 * A file to save.
 *
 * @param fileName what to call it
 * @param mediaType what it is
 */
public record Attachment(String fileName, String mediaType) {

    /** A document as it lies. */
    public static Response of(Document document) {
        return new Attachment(document.fileName(), document.mediaType()).with(document.content());
    }

    /** The answer with this content: bytes or a {@link jakarta.ws.rs.core.StreamingOutput}. */
    public Response with(Object content) {
        return Response.ok(content, mediaType)
                .header("Content-Disposition", disposition())
                .build();
    }

    /** RFC 6266: a name for every client, and the exact one for those that read RFC 8187. */
    private String disposition() {
        StringBuilder plain = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        fileName.codePoints()
                .forEach(c -> plain.appendCodePoint(c >= 32 && c < 127 && c != '"' && c != '\\' && c != '%' ? c : '_'));
        for (byte octet : fileName.getBytes(StandardCharsets.UTF_8)) {
            boolean unreserved = octet >= '0' && octet <= '9'
                    || octet >= 'A' && octet <= 'Z'
                    || octet >= 'a' && octet <= 'z'
                    || octet == '-'
                    || octet == '.'
                    || octet == '_';
            encoded.append(unreserved ? String.valueOf((char) octet) : String.format("%%%02X", octet & 0xff));
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
