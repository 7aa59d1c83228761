// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.brokers.internal.store.Token.Kind;

/**
 * Takes statements apart. What it does not know it refuses: comments, semicolons, quoted names, literals with a backslash
 * or a letter before them, casts by colons, letters beyond ASCII outside literals.
 */
final class Lexer {

    private static final int LONGEST = 20_000;
    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s++)"
            + "|(?<text>'[^'\\\\\\p{Cntrl}]*+(?:''[^'\\\\\\p{Cntrl}]*+)*+')"
            + "|(?<word>[A-Za-z_][A-Za-z0-9_]*+)"
            + "|(?<number>[0-9]++(?:\\.[0-9]++)?+)"
            + "|\\{(?<table>[a-z][a-z0-9_]{0,27})\\}(?<more>_[a-z0-9_]++)?+"
            + "|(?<type>\\$\\{(?:uuid|instant|text|bytes)\\})"
            + "|(?<mark>\\?)"
            + "|(?<sign><=|>=|<>|!=|\\|\\||[(),.=<>+*/-])");

    private Lexer() {}

    /** Refused: {@code store.sql}. */
    static List<Token> tokens(String sql) {
        if (sql.length() > LONGEST) {
            throw StoreRefusals.sql("more than " + LONGEST + " characters");
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        int at = 0;
        int glued = -1;
        while (at < sql.length()) {
            if (!matcher.region(at, sql.length()).lookingAt()) {
                throw StoreRefusals.sql(around(sql, at));
            }
            if (matcher.group("space") == null) {
                Token token = token(matcher);
                refuseIfGlued(sql, at, glued, token, tokens);
                tokens.add(token);
                glued = matcher.end();
            }
            at = matcher.end();
        }
        if (tokens.isEmpty()) {
            throw StoreRefusals.sql("nothing");
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("word") != null) {
            return new Token(Kind.WORD, matcher.group("word").toLowerCase(Locale.ROOT));
        }
        if (matcher.group("table") != null) {
            String more = matcher.group("more");
            return more == null
                    ? new Token(Kind.TABLE, matcher.group("table"))
                    : new Token(Kind.NAMED, matcher.group("table") + "}" + more);
        }
        for (Kind kind : List.of(Kind.TEXT, Kind.NUMBER, Kind.TYPE, Kind.MARK, Kind.SIGN)) {
            String text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
            if (text != null) {
                return new Token(kind, text);
            }
        }
        throw new IllegalStateException("a piece of no kind: " + matcher.group());
    }

    /** Two pieces without a space between them may mean something else together, such as a comment or a prefix. */
    private static void refuseIfGlued(String sql, int at, int glued, Token token, List<Token> before) {
        if (at != glued || before.isEmpty()) {
            return;
        }
        Token last = before.get(before.size() - 1);
        boolean comment =
                last.is("-") && token.is("-") || last.is("/") && token.is("*") || last.is("*") && token.is("/");
        boolean prefixed = isName(last) && isName(token);
        if (comment || prefixed) {
            throw StoreRefusals.sql(around(sql, at));
        }
    }

    private static boolean isName(Token token) {
        return token.kind() != Kind.SIGN && token.kind() != Kind.MARK;
    }

    private static String around(String sql, int at) {
        return sql.substring(Math.max(0, at - 10), Math.min(sql.length(), at + 20));
    }
}
