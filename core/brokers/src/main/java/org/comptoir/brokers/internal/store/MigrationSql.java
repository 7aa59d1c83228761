// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.brokers.internal.store.Token.Kind;

/**
 * One statement of a migration: makes, changes or drops a table of the plugin's own or an index of one, and names nothing
 * that is another's. Every table begins with its company, and so does every key.
 *
 * @param text with the real names, and {@code ${…}} for the column types that differ
 * @param deed what it does
 * @param table what it does it to, or whose index it is, by the plugin's own name
 * @param index the real name of the index that it makes or drops, or empty
 * @param tables all tables that it names, by the plugin's own names; whether they are its own is seen elsewhere
 * @param narrowing whether a version of the plugin that does not know it cannot live with it
 */
record MigrationSql(String text, Deed deed, String table, String index, Set<String> tables, boolean narrowing) {

    /** What a statement does. */
    enum Deed {
        CREATE_TABLE,
        ALTER_TABLE,
        DROP_TABLE,
        CREATE_INDEX,
        DROP_INDEX
    }

    /** Refused: {@code store.sql}. */
    static MigrationSql of(String sql, String plugin, Set<String> foreign) {
        return new Reader(Lexer.tokens(sql), plugin, foreign).read();
    }

    /** Reads one statement. */
    private static final class Reader {
        private final List<Token> tokens;
        private final String plugin;
        private final Set<String> foreign;

        Reader(List<Token> tokens, String plugin, Set<String> foreign) {
            this.tokens = tokens;
            this.plugin = plugin;
            this.foreign = foreign;
        }

        MigrationSql read() {
            if (begins("create", "table")) {
                requireCompany();
                return ofTable(Deed.CREATE_TABLE, false);
            }
            if (begins("drop", "table")) {
                requireEnd(3);
                return ofTable(Deed.DROP_TABLE, true);
            }
            if (begins("alter", "table")) {
                requireOneAction();
                return ofTable(Deed.ALTER_TABLE, altered());
            }
            if (begins("create", "index") || begins("create", "unique", "index")) {
                return created(token(1).is("unique") ? 3 : 2);
            }
            if (begins("drop", "index")) {
                String name = own(2, Kind.NAMED);
                requireEnd(3);
                return statement(Deed.DROP_INDEX, stem(name), TableNames.named(plugin, name), false);
            }
            throw StoreRefusals.sql(token(0).text());
        }

        private MigrationSql ofTable(Deed deed, boolean narrowing) {
            return statement(deed, own(2, Kind.TABLE), "", narrowing);
        }

        private MigrationSql statement(Deed deed, String table, String index, boolean narrowing) {
            return new MigrationSql(written(), deed, table, index, named(), narrowing);
        }

        /** All tables, also those that an index or a constraint is called after. */
        private Set<String> named() {
            Set<String> names = new LinkedHashSet<>();
            for (Token token : tokens) {
                if (token.kind() == Kind.TABLE) {
                    names.add(token.text());
                } else if (token.kind() == Kind.NAMED) {
                    names.add(stem(token.text()));
                }
            }
            return Collections.unmodifiableSet(names);
        }

        private static String stem(String named) {
            return named.substring(0, named.indexOf('}'));
        }

        private Token token(int i) {
            return i >= 0 && i < tokens.size() ? tokens.get(i) : new Token(Kind.SIGN, "the end");
        }

        private boolean begins(String... words) {
            for (int i = 0; i < words.length; i++) {
                if (!token(i).is(words[i])) {
                    return false;
                }
            }
            return true;
        }

        private String own(int i, Kind kind) {
            if (token(i).kind() != kind) {
                throw StoreRefusals.sql(token(i).text());
            }
            return token(i).text();
        }

        private void require(int i, String word) {
            if (!token(i).is(word)) {
                throw StoreRefusals.sql(token(i).text());
            }
        }

        private void requireEnd(int i) {
            if (i != tokens.size()) {
                throw StoreRefusals.sql(token(i).text());
            }
        }

        /** {@code create table {t} (company ${uuid} not null,}. */
        private void requireCompany() {
            require(3, "(");
            require(4, TableNames.COMPANY);
            if (!token(5).text().equals("${uuid}")) {
                throw StoreRefusals.sql(token(5).text());
            }
            require(6, "not");
            require(7, "null");
            require(8, ",");
        }

        private MigrationSql created(int name) {
            String index = own(name, Kind.NAMED);
            require(name + 1, "on");
            String table = own(name + 2, Kind.TABLE);
            require(name + 3, "(");
            boolean unique = token(1).is("unique");
            if (unique) {
                require(name + 4, TableNames.COMPANY);
            }
            return statement(Deed.CREATE_INDEX, table, TableNames.named(plugin, index), unique);
        }

        /** PostgreSQL takes several, of which only the first is looked at; none is done to the company. */
        private void requireOneAction() {
            int depth = 0;
            for (Token token : tokens) {
                depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
                if (depth == 0 && (token.is(",") || token.is(TableNames.COMPANY))) {
                    throw StoreRefusals.sql(token.text());
                }
            }
        }

        /** Whether a change of a table takes something away, or forbids what a former version does. */
        private boolean altered() {
            if (token(3).is("alter")) {
                return !loosened(token(4).is("column") ? 6 : 5);
            }
            if (!token(3).is("add") || !token(4).is("column")) {
                return true;
            }
            boolean needed = tokens.stream().anyMatch(token -> token.is("not"));
            boolean filled = tokens.stream().anyMatch(token -> token.is("default") || token.is("generated"));
            return needed && !filled;
        }

        /** A default, or more room for text: Derby, where every plugin works too, makes no text shorter. */
        private boolean loosened(int i) {
            boolean set = token(i).is("set");
            return set && token(i + 1).is("default")
                    || set
                            && token(i + 1).is("data")
                            && token(i + 2).is("type")
                            && token(i + 3).is("varchar");
        }

        private String written() {
            List<String> parts = new ArrayList<>();
            int depth = 0;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                parts.add(written(i, token));
                depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
                if (depth < 0) {
                    throw StoreRefusals.sql(")");
                }
            }
            if (depth != 0) {
                throw StoreRefusals.sql("(");
            }
            return String.join(" ", parts);
        }

        private String written(int i, Token token) {
            return switch (token.kind()) {
                case WORD -> word(i, token.text());
                case TABLE -> TableNames.table(plugin, token.text());
                case NAMED -> named(i, token);
                case TYPE, NUMBER -> token.text();
                case TEXT -> literal(i, token);
                case SIGN -> sign(i, token);
                case MARK -> throw StoreRefusals.sql("?");
            };
        }

        private String named(int i, Token token) {
            Token before = token(i - 1);
            if (!before.is("constraint") && !before.is("index")) {
                throw StoreRefusals.sql("{" + token.text());
            }
            return TableNames.named(plugin, token.text());
        }

        private String word(int i, String word) {
            boolean key =
                    word.equals("key") || word.equals("unique") && !token(i + 1).is("index");
            if (key) {
                require(i + 1, "(");
                require(i + 2, TableNames.COMPANY);
            }
            if (word.equals("references") && token(i + 1).kind() != Kind.TABLE) {
                throw StoreRefusals.sql(token(i + 1).text());
            }
            if (word.equals("constraint") && token(i + 1).kind() != Kind.NAMED) {
                throw StoreRefusals.sql(token(i + 1).text());
            }
            boolean others = foreign.contains(word) && !word.equals(TableNames.COMPANY);
            if (!Words.DEFINING.contains(word) && (!Words.isName(word) || Words.SPOKEN.contains(word) || others)) {
                throw StoreRefusals.sql(word);
            }
            return word;
        }

        private String literal(int i, Token token) {
            Token before = token(i - 1);
            if (!before.is("default") && !before.is("(") && !before.is(",") && !before.is("=") && !before.is("<>")) {
                throw StoreRefusals.sql(before.text());
            }
            return token.text();
        }

        private String sign(int i, Token token) {
            Token before = token(i - 1);
            boolean call =
                    token.is("(") && before.isWord() && !Words.DEFINING_BEFORE_PARENTHESIS.contains(before.text());
            if (call || token.is(".") || token.is("||")) {
                throw StoreRefusals.sql(before.text() + " " + token.text());
            }
            return token.text();
        }
    }
}
