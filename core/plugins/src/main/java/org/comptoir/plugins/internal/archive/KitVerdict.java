// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.plugin.Passport;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.framework.Version;

/**
 * What the contract kit found out about a bundle, as its author's archive tells. Whoever signs it may forge it; that it
 * contradicts itself or is about something else is no matter of trust. Of its words only those that the kit itself knows are
 * ever shown.
 *
 * @param contents the hash of the bundle's contents
 * @param id the plugin's
 * @param version the plugin's
 * @param verdict {@code passed}, {@code failed} or {@code incomplete}
 * @param kit the kit's version
 */
public record KitVerdict(String contents, String id, String version, String verdict, String kit) {

    private static final String CODE = "plugin.archive-verdict";
    private static final String PASSED = "passed";
    private static final String FAILED = "failed";
    private static final Set<String> VERDICTS = Set.of(PASSED, FAILED, "incomplete");
    private static final Set<Integer> TIERS = Set.of(0, 1, 2);
    private static final int LONGEST = 100;

    /** Reads it. Refused: {@code plugin.archive-verdict}. */
    public static KitVerdict parse(String json) {
        ObjectMapper mapper = JsonMapper.builder().build();
        try {
            JsonNode document = mapper.readTree(json);
            if (document == null || !document.isObject()) {
                throw refused("document", "", "it is no object");
            }
            KitVerdict read = new KitVerdict(
                    text(document, "contents"),
                    text(document, "id"),
                    number(document, "version"),
                    text(document, "verdict"),
                    number(document, "kit"));
            if (!VERDICTS.contains(read.verdict)) {
                throw refused("verdict", read.verdict, "the kit says passed, failed or incomplete");
            }
            read.checkChecks(document.path("checks"));
            return read;
        } catch (JsonProcessingException malformed) {
            throw refused("document", String.valueOf(malformed.getOriginalMessage()), "it is no JSON");
        }
    }

    private static String text(JsonNode document, String member) {
        JsonNode value = document.path(member);
        if (!value.isTextual()) {
            throw refused(member, "", "it is missing");
        }
        return value.asText();
    }

    private static String number(JsonNode document, String member) {
        String text = text(document, member);
        try {
            return Version.parseVersion(text).toString();
        } catch (IllegalArgumentException malformed) {
            throw refused(member, text, "it is no version");
        }
    }

    /** What the checks say is what the whole says. */
    private void checkChecks(JsonNode checks) {
        Set<Integer> tiers = new TreeSet<>();
        Set<String> verdicts = new TreeSet<>();
        checks.forEach(check -> {
            tiers.add(check.path("tier").asInt(-1));
            verdicts.add(check.path("verdict").asText());
        });
        if (verdict.equals(PASSED) && !(tiers.equals(TIERS) && verdicts.equals(Set.of(PASSED)))) {
            throw refused("checks", verdict, "who passed has passed checks of the tiers 0, 1 and 2, and no others");
        }
        if (!verdict.equals(FAILED) && verdicts.contains(FAILED)) {
            throw refused("checks", verdict, "a check failed");
        }
    }

    /** Refused: {@code plugin.archive-verdict} where something else was tested. */
    public void checkOf(Passport passport, String present) {
        if (!contents.equals(present)) {
            throw refused("contents", contents, "another bundle was tested");
        }
        if (!id.equals(passport.id())) {
            throw refused("id", id, "another plugin was tested");
        }
        if (!Version.parseVersion(version).equals(Version.parseVersion(passport.version()))) {
            throw refused("version", version, "another version was tested");
        }
    }

    private static ComptoirException refused(String member, String value, String reason) {
        return new ComptoirException(
                CODE,
                Fault.INVALID,
                Map.of(
                        ComptoirException.FIELD,
                        member,
                        ComptoirException.VALUE,
                        OneLine.of(value, LONGEST),
                        "reason",
                        member + ": " + reason));
    }
}
