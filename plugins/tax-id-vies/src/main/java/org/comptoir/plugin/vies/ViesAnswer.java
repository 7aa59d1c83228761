// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vies;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.Problem.Kind;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;

/**
 * What VIES said. Its errors come with any status, 200 included, as {@code errorWrappers}; an answer that is not clearly about
 * the number that was asked about, and not clearly yes or no, is none.
 *
 * @param asked the number that was asked about
 * @param response what came back
 */
record ViesAnswer(ViesNumber asked, HttpResponse response) {

    private static final int OK = 200;
    private static final int LONGEST_PROOF = 100;

    private static final Set<String> BUSY = Set.of(
            "GLOBAL_MAX_CONCURRENT_REQ",
            "GLOBAL_MAX_CONCURRENT_REQ_TIME",
            "MS_MAX_CONCURRENT_REQ",
            "MS_MAX_CONCURRENT_REQ_TIME");

    private static final Set<String> SILENT = Set.of("MS_UNAVAILABLE", "SERVICE_UNAVAILABLE", "TIMEOUT");

    private static final Set<String> VERDICTS = Set.of("", "VALID", "INVALID");

    Outcome<TaxIdAnswer> outcome() {
        try {
            Map<?, ?> members = JsonText.object(response.text());
            String error = error(members);
            if (!error.isEmpty()) {
                return refused(error);
            }
            return response.status() == OK ? new Outcome.Done<>(answer(members)) : senseless();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return senseless();
        }
    }

    /** The code of the error, empty if there is none. */
    private static String error(Map<?, ?> members) {
        if (members.get("errorWrappers") instanceof List<?> wrappers
                && !wrappers.isEmpty()
                && wrappers.get(0) instanceof Map<?, ?> first) {
            return text(first, "error");
        }
        String said = text(members, "userError");
        return VERDICTS.contains(said) ? "" : said;
    }

    private static Outcome<TaxIdAnswer> refused(String error) {
        return switch (error) {
            case "INVALID_INPUT" ->
                new Outcome.Failed<>(problem("vies.number-refused", Kind.INVALID_INPUT, "VIES takes no such number"));
            case "INVALID_REQUESTER_INFO" ->
                new Outcome.Failed<>(problem(
                        "vies.requester-refused",
                        Kind.NEEDS_CONFIG,
                        "VIES does not know the company's own VAT number"));
            case "VAT_BLOCKED", "IP_BLOCKED" ->
                new Outcome.Failed<>(problem("vies.blocked", Kind.REFUSED, "VIES has shut this company or server out"));
            default -> unknown(error);
        };
    }

    private static Outcome<TaxIdAnswer> unknown(String error) {
        if (BUSY.contains(error)) {
            return new Outcome.Unknown<>(problem("vies.busy", Kind.BUSY, "VIES is asked too much right now"));
        }
        return SILENT.contains(error)
                ? new Outcome.Unknown<>(
                        problem("vies.silent", Kind.UNREACHABLE, "The member state's register does not answer"))
                : senseless();
    }

    private static Outcome<TaxIdAnswer> senseless() {
        return new Outcome.Unknown<>(
                problem("vies.answer-unclear", Kind.UNREACHABLE, "VIES gave no answer that can be read"));
    }

    private static Problem problem(String code, Kind kind, String message) {
        return Problem.of(code, kind, message);
    }

    private TaxIdAnswer answer(Map<?, ?> members) {
        boolean ours = asked.prefix().equals(members.get("countryCode"))
                && asked.body().equals(members.get("vatNumber"));
        if (!ours || !(members.get("valid") instanceof Boolean valid)) {
            throw new IllegalArgumentException("not an answer about " + asked.prefix());
        }
        String proof = text(members, "requestIdentifier");
        if (proof.length() > LONGEST_PROOF) {
            throw new IllegalArgumentException("a proof of " + proof.length() + " characters");
        }
        return new TaxIdAnswer(
                asked.toString(),
                valid ? TaxIdAnswer.State.VALID : TaxIdAnswer.State.INVALID,
                proof,
                told(members, "name"),
                told(members, "address"),
                moment(text(members, "requestDate")));
    }

    /** Three hyphens stand for what a member state does not tell. */
    private static String told(Map<?, ?> members, String name) {
        String text = text(members, name).replaceAll("\\s+", " ").strip();
        return text.equals("---") ? "" : text;
    }

    private static String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text.strip() : "";
    }

    /** With or without the time of the day. */
    private static Instant moment(String text) {
        if (text.indexOf('T') > 0) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return LocalDate.parse(text, DateTimeFormatter.ISO_DATE)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
