// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.bench.wire.Heard;
import org.comptoir.bench.wire.Shot;

/** Says what is wrong with an answer. Safe for many threads. */
final class Judge {

    /** What the door itself answers, whatever the operation. */
    private static final Set<String> OF_THE_DOOR = Set.of(
            "access.no-key",
            "access.key-unknown",
            "access.scope-missing",
            "access.cross-site",
            "access.two-credentials",
            "access.out-of-reach",
            "access.throttled",
            "http.too-long",
            "http.refused",
            "session.unknown",
            "session.unconfirmed");

    /**
     * What a 503 may say: the database was held by others for too long, an authority does not answer or was asked a moment
     * ago, or the plugin that this is for is not there and may come.
     */
    private static final Set<String> MEANT = Set.of(
            "database.contended",
            "database.too-slow",
            "gateway.missing",
            "importer.missing",
            "vat-check.too-soon",
            "vat-check.unanswered");

    /** What only the inside of the server says. */
    private static final List<Pattern> INSIDE = List.of(
            Pattern.compile("\\bat [a-z][\\w.$]*\\.[\\w<>$]+\\([A-Z]\\w+\\.java"),
            Pattern.compile("\\w(Exception|Error)\\b(?!\")"),
            Pattern.compile("\\b(java|javax|jakarta|sun|jdk)\\.[a-z]+\\.[\\w.]*[A-Z]"),
            Pattern.compile("\\borg\\.(comptoir|eclipse|glassfish|apache|postgresql|osgi)\\.[\\w.]*\\.[A-Z]\\w+"),
            Pattern.compile("(?i)sqlstate|syntax error at|\\b(ERROR|FATAL): |derby|postgres|jetty/|karaf/"),
            Pattern.compile("root:x:0:"),
            Pattern.compile("/(tmp|home|root|opt|var|work|usr)/\\w+"));

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> codes;
    private final String folder;

    /**
     * A judge of one server.
     *
     * @param codes that the document promises
     * @param folder of the server's data, which no answer names
     */
    Judge(Set<String> codes, Path folder) {
        this.codes = new TreeSet<>(codes);
        this.codes.addAll(OF_THE_DOOR);
        this.folder = folder.toString();
    }

    /** What is wrong, in a few words each. */
    List<String> wrong(Draft draft, Shot shot, Heard heard) {
        List<String> wrong = new ArrayList<>();
        if (heard.status() == Heard.SILENT) {
            wrong.add("no answer in " + heard.millis() + " ms");
        } else if (heard.status() == Heard.CLOSED) {
            // Half a request may be hung up on, and so may one that is too large.
            if (draft.missing == 0 && shot.body().length < 100_000) {
                wrong.add("hung up without an answer");
            }
        } else {
            refusal(shot, heard, wrong);
            leaks(draft, shot, heard, wrong);
            cautions(heard, wrong);
        }
        return wrong;
    }

    private void refusal(Shot shot, Heard heard, List<String> wrong) {
        if (heard.status() < 400 || shot.method().equals("HEAD")) {
            return;
        }
        JsonNode problem = read(heard.text());
        String code = problem.path("code").asText();
        if (heard.status() >= 500 && !(heard.status() == 503 && MEANT.contains(code))) {
            wrong.add("status " + heard.status() + " " + code);
        } else if (!heard.header("Content-Type").equals("application/problem+json")) {
            wrong.add("status " + heard.status() + " is no problem but " + heard.header("Content-Type"));
        } else if (!codes.contains(code)
                && !MEANT.contains(code)
                && !problem.at("/facts").has("plugin")) {
            // The codes of a plugin are its own.
            wrong.add("code " + code + " is not in the document");
        } else if (problem.path("status").asInt() != heard.status()) {
            wrong.add("status " + heard.status() + " says that it is " + problem.path("status"));
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException malformed) {
            return json.createObjectNode();
        }
    }

    private void leaks(Draft draft, Shot shot, Heard heard, List<String> wrong) {
        String said = heard.text() + "\n" + String.join("\n", heard.headers());
        for (String secret : draft.caller.secrets()) {
            if (said.contains(secret)) {
                wrong.add("leak of " + secret);
            }
        }
        // Whoever runs plugins is told of servers by where they stand.
        if (said.contains(folder) && !draft.operation.path().startsWith("/api/v1/plugin")) {
            wrong.add("leak of the data folder");
        }
        // What is right may name plugins and their classes; what is wrong has no reason to.
        if (heard.status() >= 400) {
            String sent = new String(shot.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            for (Pattern inside : INSIDE) {
                Matcher match = inside.matcher(said);
                if (match.find() && !sent.contains(match.group())) {
                    wrong.add("leak: " + match.group());
                }
            }
        }
        if (said.contains("X-Injected") && heard.headers().stream().anyMatch(line -> line.startsWith("X-Injected"))) {
            wrong.add("a header was let in");
        }
    }

    private static void cautions(Heard heard, List<String> wrong) {
        List<String> missing = new ArrayList<>();
        for (String header : List.of(
                "X-Content-Type-Options",
                "Content-Security-Policy",
                "Referrer-Policy",
                "Strict-Transport-Security",
                "Permissions-Policy",
                "Cross-Origin-Opener-Policy")) {
            if (heard.values(header).size() != 1) {
                missing.add(header);
            }
        }
        if (!missing.isEmpty()) {
            wrong.add("status " + heard.status() + " lacks " + missing);
        }
        if (!heard.header("Server").isEmpty() || !heard.header("X-Powered-By").isEmpty()) {
            wrong.add("the server says what it is");
        }
    }
}
