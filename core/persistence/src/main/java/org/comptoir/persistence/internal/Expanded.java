// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.comptoir.kernel.Sql.In;
import org.jspecify.annotations.Nullable;

/**
 * SQL whose lists are written out as parameters. Lists are filled up to the next power of two with their last value, so
 * that the databases see few different texts.
 *
 * @param sql the text
 * @param args as many as the text has parameters
 */
record Expanded(String sql, @Nullable Object[] args) {

    static Expanded of(String sql, @Nullable Object[] args) {
        boolean lists = false;
        for (Object arg : args) {
            lists |= arg instanceof In;
        }
        return lists ? written(sql, args) : new Expanded(sql, args);
    }

    private static Expanded written(String sql, @Nullable Object[] args) {
        StringBuilder text = new StringBuilder(sql.length() + 64);
        List<@Nullable Object> flat = new ArrayList<>();
        int from = 0;
        for (Object arg : args) {
            int mark = sql.indexOf('?', from);
            if (mark < 0) {
                throw new IllegalArgumentException("more arguments than parameters in: " + sql);
            }
            text.append(sql, from, mark);
            if (arg instanceof In list) {
                append(text, flat, list.values());
            } else {
                text.append('?');
                flat.add(arg);
            }
            from = mark + 1;
        }
        text.append(sql, from, sql.length());
        return new Expanded(text.toString(), flat.toArray());
    }

    private static void append(StringBuilder text, List<@Nullable Object> flat, Collection<?> values) {
        int size = Math.max(1, Integer.highestOneBit(values.size()));
        if (size < values.size()) {
            size *= 2;
        }
        text.append('(');
        Object last = null;
        for (Object value : values) {
            text.append(last == null ? "?" : ",?");
            flat.add(value);
            last = value;
        }
        for (int i = values.size(); i < size; i++) {
            text.append(",?");
            flat.add(last);
        }
        text.append(')');
    }
}
