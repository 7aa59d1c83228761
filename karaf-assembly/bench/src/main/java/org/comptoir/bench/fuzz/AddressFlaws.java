// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comptoir.bench.fuzz.Operation.Parameter;
import org.comptoir.bench.wire.Shot.Header;

/** What may be wrong with a method, a path or a query. */
final class AddressFlaws {

    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "X".repeat(300));

    private static final List<String> ESCAPES = List.of(
            "%",
            "%zz",
            "%0",
            "%00",
            "%FF",
            "%C0%AF",
            "%ED%A0%80",
            "%2e%2e%2f",
            "..%2f",
            "%252e%252e%252f",
            "..;/",
            "a;b=c",
            "%u0041",
            "\u00e9",
            "{",
            "[",
            "|",
            "^",
            "%5c..%5c",
            "//",
            "/./",
            "/../",
            "%09",
            "%0d%0aX-Injected:%20yes");

    private static final List<String> TAILS = List.of(
            "/",
            "//",
            "/..",
            "/.",
            ";",
            ";jsessionid=1",
            "%20",
            ".json",
            ".xml",
            "~",
            "/%2e%2e/",
            "?",
            "??",
            "#a",
            "?a",
            "?=",
            "?&&",
            "?limit",
            "?limit=1=2",
            "/" + "a".repeat(3_000),
            "/a".repeat(1_000));

    private AddressFlaws() {}

    static List<Flaw> all() {
        return List.of(
                AddressFlaws::pathText,
                AddressFlaws::pathText,
                AddressFlaws::pathEscape,
                AddressFlaws::othersId,
                AddressFlaws::othersId,
                AddressFlaws::queryText,
                AddressFlaws::queryText,
                AddressFlaws::queryText,
                AddressFlaws::queryEscape,
                AddressFlaws::queryTwice,
                AddressFlaws::queryUnknown,
                AddressFlaws::queryMissing,
                AddressFlaws::tail,
                AddressFlaws::method);
    }

    private static void setPath(Draft draft, String value, Random random) {
        List<String> names = new ArrayList<>(draft.path.keySet());
        if (!names.isEmpty()) {
            draft.path.put(names.get(random.nextInt(names.size())), value);
        }
    }

    private static void pathText(Draft draft, Nasty nasty, Random random) {
        setPath(draft, nasty.text(), random);
    }

    private static void pathEscape(Draft draft, Nasty nasty, Random random) {
        setPath(draft, Percent.RAW + ESCAPES.get(random.nextInt(ESCAPES.size())), random);
    }

    private static void othersId(Draft draft, Nasty nasty, Random random) {
        for (Parameter parameter : draft.operation.parameters()) {
            if (parameter.inPath() && !parameter.idPrefix().isEmpty()) {
                draft.path.put(parameter.name(), draft.caller.othersId(parameter.idPrefix(), random));
            }
        }
    }

    /** A value for a parameter that the operation knows, which it need not have had. */
    private static void setQuery(Draft draft, String value, Random random) {
        List<String> names = draft.operation.parameters().stream()
                .filter(parameter -> !parameter.inPath())
                .map(Parameter::name)
                .toList();
        if (!names.isEmpty()) {
            String name = names.get(random.nextInt(names.size()));
            draft.query.removeIf(part -> part.name().equals(name));
            draft.query.add(new Header(name, value));
        }
    }

    private static void queryText(Draft draft, Nasty nasty, Random random) {
        setQuery(draft, nasty.text(), random);
    }

    private static void queryEscape(Draft draft, Nasty nasty, Random random) {
        setQuery(draft, Percent.RAW + ESCAPES.get(random.nextInt(ESCAPES.size())), random);
    }

    private static void queryTwice(Draft draft, Nasty nasty, Random random) {
        queryText(draft, nasty, random);
        draft.query.addAll(List.copyOf(draft.query));
    }

    private static void queryUnknown(Draft draft, Nasty nasty, Random random) {
        List<String> names =
                List.of("sort", "order", "filter", "fields", "q", "search", "debug", "_method", "callback");
        draft.query.add(new Header(names.get(random.nextInt(names.size())), nasty.text()));
    }

    private static void queryMissing(Draft draft, Nasty nasty, Random random) {
        draft.query.clear();
    }

    private static void tail(Draft draft, Nasty nasty, Random random) {
        draft.tail = TAILS.get(random.nextInt(TAILS.size()));
    }

    private static void method(Draft draft, Nasty nasty, Random random) {
        draft.method = METHODS.get(random.nextInt(METHODS.size()));
    }
}
