// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.vatcheck;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds something out once, however often the unit of work around it is run again: an authority counts each question.
 * Belongs to one thread.
 *
 * @param <T> what is found out
 */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> question;
    private @Nullable T answer;

    Once(Supplier<T> question) {
        this.question = question;
    }

    @Override
    public T get() {
        T known = answer;
        if (known == null) {
            known = question.get();
            answer = known;
        }
        return known;
    }
}
