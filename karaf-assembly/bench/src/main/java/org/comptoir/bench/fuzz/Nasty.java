// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import java.util.List;
import java.util.Random;

/** Texts that have broken programs. */
final class Nasty {

    /** As values of paths, queries, headers and bodies alike. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "undefined",
            "true",
            "0",
            "-1",
            "1e400",
            "1e-400",
            "NaN",
            "-Infinity",
            "0x1F",
            "999999999999999999999999999",
            "9223372036854775807",
            "-9223372036854775808",
            "-9223372036854775809",
            "999999999999999999",
            "00000000000000000001",
            "١٢٣",
            "' or '1'='1",
            "'; drop table orders; --",
            "1 union all select null,null,null--",
            "\" or 1=1 --",
            "') or sleep(9)--",
            "1); call syscs_util.syscs_freeze_database(); --",
            "%",
            "_",
            "%' escape '!",
            "\\",
            "*)(uid=*))(|(uid=*",
            "' or count(/*)>0 or 'a'='b",
            "${jndi:ldap://127.0.0.1:9/a}",
            "${7*7}",
            "{{7*7}}",
            "#{7*7}",
            "<%= 7*7 %>",
            "T(java.lang.Runtime).getRuntime()",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "http://169.254.169.254/latest/meta-data/",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "=cmd|' /C calc'!A0",
            "; id",
            "| id",
            "`id`",
            "$(id)",
            "a\u0000b",
            "a\u0007b",
            "a\u001b[31mb",
            "a\r\nX-Injected: yes",
            "a\u0085b",
            "\u202Egnp.exe",
            "\u2066a\u2069",
            "\uFEFFa",
            "\uFFFF",
            "\uFFFD",
            "e\u0301".repeat(40),
            "\u0130\u0131ß\u017f",
            "😀😀",
            "👩‍👩‍👧‍👦",
            "ﷺ",
            "2026-02-31",
            "0000-00-00",
            "+999999999-12-31",
            "-0001-01-01",
            "9999-12-31",
            "99:99",
            "Mars/Olympus",
            "ord_01hjv7ze7rf8vb9r0p0m1a2b3u",
            "ord_",
            "ZZ",
            "XXX",
            "[]",
            "{}",
            "[1]",
            "a,b",
            "a;b",
            "a&b=c",
            "a=b");

    /** Written into JSON as they are; some are none. */
    private static final List<String> TOKENS = List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "1e400",
            "-1e400",
            "1e-400",
            "1E2147483647",
            "-0",
            "-0.0",
            "01",
            "+1",
            ".5",
            "1.",
            "0x10",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "1".repeat(400),
            "0." + "3".repeat(400),
            "1.5",
            "-1",
            "null",
            "true",
            "undefined",
            "'a'",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\ud83d\\ude00\"",
            "\"\\u0000\"",
            "\"\\u202e\"",
            "\"\\x41\"",
            "\"a\nb\"",
            "[[[[[[[[[[]]]]]]]]]]",
            "{\"a\":{\"a\":{\"a\":{}}}}",
            "{\"@class\":\"java.net.URL\",\"val\":\"http://127.0.0.1:1/\"}",
            "[\"java.net.URL\",\"http://127.0.0.1:1/\"]",
            "{\"__proto__\":{\"admin\":true}}",
            "{\"minor\":9223372036854775807,\"currency\":\"EUR\"}",
            "{\"amount\":\"1e400\",\"currency\":\"EUR\"}",
            "{\"minor\":1.5,\"currency\":\"eur\"}",
            "/*x*/1",
            "");

    private final Random random;

    Nasty(Random random) {
        this.random = random;
    }

    /** One of them, or one that is very long. */
    String text() {
        int turn = random.nextInt(TEXTS.size() + 3);
        return switch (turn - TEXTS.size()) {
            case 0 -> "a".repeat(65 + random.nextInt(300));
            case 1 -> "é".repeat(4_000);
            case 2 -> "' or ''='".repeat(500);
            default -> TEXTS.get(turn);
        };
    }

    /** The same, or now and then one of hundreds of kilobytes. */
    String textOfABody() {
        return switch (random.nextInt(60)) {
            case 0 -> "x".repeat(1 << (10 + random.nextInt(10)));
            case 1 -> "9".repeat(1 << (10 + random.nextInt(10)));
            default -> text();
        };
    }

    String token() {
        return TOKENS.get(random.nextInt(TOKENS.size()));
    }
}
