// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.comptoir.model.ComptoirException;

/**
 * What the contract kit found, as far as the server reads it.
 *
 * @param contents what was tested, by the hash of its contents
 * @param verdict {@code passed}, {@code failed} or {@code incomplete}
 * @param kit the kit's version
 */
public record KitVerdict(String contents, String verdict, String kit) {

    /** Reads it. Refused: {@code plugin.archive-verdict}. */
    public static KitVerdict parse(String json) {
        ObjectMapper mapper = JsonMapper.builder().build();
        try {
            JsonNode document = mapper.readTree(json);
            if (document == null || !document.isObject()) {
                throw refused("document", "");
            }
            return new KitVerdict(
                    document.path("contents").asText(),
                    document.path("verdict").asText(),
                    document.path("kit").asText());
        } catch (JsonProcessingException malformed) {
            throw refused("document", String.valueOf(malformed.getOriginalMessage()));
        }
    }

    /** Refused: {@code plugin.archive-verdict} where something else was tested. */
    void checkOf(String present) {
        if (!contents.equals(present)) {
            throw refused("contents", contents);
        }
    }

    private static ComptoirException refused(String member, String value) {
        return ComptoirException.invalid("plugin.archive-verdict", member, value);
    }
}
