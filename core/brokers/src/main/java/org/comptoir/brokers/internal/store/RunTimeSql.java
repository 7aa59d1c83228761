// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.brokers.internal.store.Token.Kind;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.StoreSql;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's statement as it is run: its tables under their real names, each bound to one company. A table that is read
 * becomes {@code (select * from … where company = ?)}, which both databases merge into the query around it; a change gets
 * the same condition, an insert the company as its first column.
 *
 * <p>What is safe is spelled out, not what is dangerous: a table stands only where a placeholder stands, a parenthesis
 * opens only after known words and functions, and a name with a dot begins with one that the statement itself introduced.
 */
final class RunTimeSql {

    private static final Set<String> CHANGES = Set.of("insert", "update", "delete");
    private static final String WHERE_COMPANY = " where company = ? ";

    private final List<Token> tokens;
    private final OwnTables own;
    private final CompanyId company;
    private final List<@Nullable Object> given;
    private final boolean change;
    private final Set<String> aliases = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> args = new ArrayList<>();
    private final Depths depths = new Depths();
    private int used;
    private boolean conditional;

    /** A statement ready to run. */
    record Ready(String text, @Nullable Object[] args) {}

    private RunTimeSql(StoreSql sql, OwnTables own, CompanyId company) {
        this.tokens = Lexer.tokens(sql.text());
        this.own = own;
        this.company = company;
        this.given = sql.args();
        this.change = CHANGES.contains(tokens.get(0).text());
    }

    /** Refused: {@code store.sql}, {@code store.arguments}. */
    static Ready select(StoreSql sql, OwnTables own, CompanyId company) {
        RunTimeSql statement = new RunTimeSql(sql, own, company);
        if (!statement.tokens.get(0).is("select")) {
            throw StoreRefusals.sql(statement.tokens.get(0).text());
        }
        return statement.written();
    }

    /** Refused: {@code store.sql}, {@code store.arguments}. */
    static Ready change(StoreSql sql, OwnTables own, CompanyId company) {
        RunTimeSql statement = new RunTimeSql(sql, own, company);
        if (!statement.change) {
            throw StoreRefusals.sql(statement.tokens.get(0).text());
        }
        return statement.written();
    }

    private Ready written() {
        findAliases();
        int from = change ? target() : 0;
        for (int i = from; i < tokens.size(); i++) {
            write(i);
        }
        if (!depths.closed()) {
            throw StoreRefusals.sql("(");
        }
        finish();
        if (used != given.size()) {
            throw org.comptoir.model.ComptoirException.invalid(
                    "store.arguments", "arguments", Integer.toString(given.size()));
        }
        return new Ready(text.toString(), args.toArray());
    }

    /** The beginning of a change: the table that it is about, and nothing else. */
    private int target() {
        String verb = tokens.get(0).text();
        List<String> words =
                switch (verb) {
                    case "insert" -> List.of("insert", "into");
                    case "delete" -> List.of("delete", "from");
                    default -> List.of("update");
                };
        for (int i = 0; i < words.size(); i++) {
            if (!token(i).is(words.get(i))) {
                throw StoreRefusals.sql(token(i).text());
            }
        }
        Token table = token(words.size());
        text.append(String.join(" ", words)).append(' ').append(real(table)).append(' ');
        int next = words.size() + 1;
        if (verb.equals("insert")) {
            return insertedColumns(next);
        }
        String after = verb.equals("update") ? "set" : "where";
        if (next < tokens.size() ? !tokens.get(next).is(after) : verb.equals("update")) {
            throw StoreRefusals.sql(token(next).text());
        }
        return next;
    }

    /** {@code (a, b) values}, with the company before the first. */
    private int insertedColumns(int from) {
        require(from, "(");
        text.append("( company");
        int i = from + 1;
        for (; !token(i).is(")"); i++) {
            boolean name = (i - from) % 2 != 0;
            if (name ? !isColumn(token(i)) : !token(i).is(",")) {
                throw StoreRefusals.sql(token(i).text());
            }
            text.append(name ? " , " + token(i).text() : "");
        }
        require(i + 1, "values");
        require(i + 2, "(");
        text.append(" ) values ");
        return i + 2;
    }

    private boolean isColumn(Token token) {
        return token.isWord()
                && !Words.SPOKEN.contains(token.text())
                && isOwnName(token.text())
                && !token.text().equals(TableNames.COMPANY);
    }

    private void require(int i, String word) {
        if (!token(i).is(word)) {
            throw StoreRefusals.sql(token(i).text());
        }
    }

    private Token token(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : new Token(Kind.SIGN, "the end");
    }

    private boolean isOwnName(String word) {
        return Words.isName(word) && !own.isForeign(word);
    }

    /** What tables and selects are called within the statement. */
    private void findAliases() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.TABLE) {
                aliases.add(token.text());
            }
            if (token.kind() == Kind.TABLE || token.is(")")) {
                Token next = token(i + 1).is("as") ? token(i + 2) : token(i + 1);
                if (isAlias(next)) {
                    aliases.add(next.text());
                }
            }
        }
    }

    private boolean isAlias(Token token) {
        return token.isWord() && !Words.SPOKEN.contains(token.text()) && isOwnName(token.text());
    }

    private void write(int i) {
        Token token = tokens.get(i);
        if (depths.expectsTable()) {
            if (token.kind() != Kind.TABLE && !(token.is("(") && token(i + 1).is("select"))) {
                throw StoreRefusals.sql(token.text());
            }
        }
        switch (token.kind()) {
            case WORD -> word(i, token.text());
            case TABLE -> table(i, token);
            case SIGN -> sign(i, token);
            case MARK -> argument();
            case TEXT, NUMBER -> literal(i, token);
            case NAMED, TYPE -> throw StoreRefusals.sql(token.text());
        }
    }

    private void word(int i, String word) {
        if (word.equals("select") && i > 0 && !isSelectAllowed(token(i - 1))) {
            throw StoreRefusals.sql(word);
        }
        if (i > 0 && (CHANGES.contains(word) || word.equals("into"))) {
            throw StoreRefusals.sql(word);
        }
        if (tokens.get(0).is("insert") && depths.outermost()) {
            throw StoreRefusals.sql(word);
        }
        if (word.equals("set") && !(i == 2 && tokens.get(0).is("update"))) {
            throw StoreRefusals.sql(word);
        }
        if (depths.inCast() && token(i - 1).is("as") && !Words.TYPES.contains(word)) {
            throw StoreRefusals.sql(word);
        }
        boolean type = Words.TYPES.contains(word) && depths.inCast();
        if (!Words.SPOKEN.contains(word) && !Words.FUNCTIONS.contains(word) && !type && !isOwnName(word)) {
            throw StoreRefusals.sql(word);
        }
        if (change && word.equals(TableNames.COMPANY)) {
            throw StoreRefusals.sql(word);
        }
        if (word.equals("where") && change && depths.outermost()) {
            condition();
            return;
        }
        depths.word(word);
        text.append(word).append(' ');
    }

    private static boolean isSelectAllowed(Token before) {
        return before.is("(")
                || before.is("union")
                || before.is("except")
                || before.is("intersect")
                || before.is("all");
    }

    /** The condition of a change, which holds for the company's rows alone. */
    private void condition() {
        if (conditional) {
            throw StoreRefusals.sql("where");
        }
        conditional = true;
        text.append(WHERE_COMPANY).append("and ( ");
        args.add(company);
    }

    private void finish() {
        if (conditional) {
            text.append(')');
        } else if (change && !tokens.get(0).is("insert")) {
            text.append(WHERE_COMPANY);
            args.add(company);
        }
    }

    /** A table that is read. */
    private void table(int i, Token token) {
        if (!depths.expectsTable()) {
            throw StoreRefusals.sql("{" + token.text() + "}");
        }
        depths.tableCame();
        text.append("( select * from ")
                .append(real(token))
                .append(WHERE_COMPANY)
                .append(") ");
        args.add(company);
        Token next = token(i + 1);
        if (!next.is("as") && !isAlias(next)) {
            text.append(token.text()).append(' ');
        }
    }

    private String real(Token token) {
        if (token.kind() != Kind.TABLE) {
            throw StoreRefusals.sql(token.text());
        }
        return own.named(token.text()).orElseThrow(() -> StoreRefusals.sql("{" + token.text() + "}"));
    }

    private void sign(int i, Token token) {
        switch (token.text()) {
            case "(" -> open(i);
            case ")" -> depths.close();
            case "." -> dot(i);
            case "," -> depths.comma();
            default -> {
                // An operator of both databases.
            }
        }
        text.append(token.text()).append(' ');
        if (token.is("(") && change && tokens.get(0).is("insert") && depths.isRow()) {
            text.append("? , ");
            args.add(company);
        }
    }

    private void open(int i) {
        Token before = token(i - 1);
        boolean allowed = i == 0
                || !before.isWord() && before.kind() != Kind.TABLE && !before.is(")")
                || Words.BEFORE_PARENTHESIS.contains(before.text())
                || Words.FUNCTIONS.contains(before.text()) && !token(i - 2).is(".")
                || depths.inCast() && Words.TYPES.contains(before.text());
        if (!allowed || before.kind() == Kind.TABLE) {
            throw StoreRefusals.sql(before.text() + " (");
        }
        depths.open(before.is("cast"));
    }

    private void dot(int i) {
        Token before = token(i - 1);
        Token after = token(i + 1);
        boolean known = before.isWord()
                && aliases.contains(before.text())
                && !token(i - 2).is(".");
        boolean column = after.is("*") || after.isWord() && !Words.SPOKEN.contains(after.text());
        if (!known || !column) {
            throw StoreRefusals.sql(before.text() + ".");
        }
    }

    private void argument() {
        if (used >= given.size()) {
            throw org.comptoir.model.ComptoirException.invalid(
                    "store.arguments", "arguments", Integer.toString(given.size()));
        }
        args.add(given.get(used++));
        text.append("? ");
    }

    /** A literal after a name would be of a type of that name. */
    private void literal(int i, Token token) {
        Token before = token(i - 1);
        boolean afterName = before.isWord() && !Words.SPOKEN.contains(before.text())
                || before.kind() == Kind.TABLE
                || before.kind() == Kind.TEXT;
        if (token.kind() == Kind.TEXT && afterName) {
            throw StoreRefusals.sql(before.text());
        }
        text.append(token.text()).append(' ');
    }
}
