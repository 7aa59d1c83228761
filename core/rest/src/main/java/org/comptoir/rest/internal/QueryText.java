// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.comptoir.model.ComptoirException;

/** A query as it came: later, what is no UTF-8 has become U+FFFD, and looks like something to search for. */
final class QueryText {

    private QueryText() {}

    /** Refused: {@code query.not-utf8}, with the parameter's name. @param query still encoded */
    static void requireUtf8(String query) {
        for (String parameter : query.split("&")) {
            // Of an encoded text each character read as Latin-1 is the octet of that number.
            byte[] octets =
                    URLDecoder.decode(parameter, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            } catch (CharacterCodingException broken) {
                String name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
                throw ComptoirException.invalid("query.not-utf8", name);
            }
        }
    }
}
