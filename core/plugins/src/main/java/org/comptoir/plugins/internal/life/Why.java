// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.jspecify.annotations.Nullable;

/** The whole reason of a refusal, as a {@link Sentence}: as a fact it is cut. */
final class Why extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String said;

    private Why(String said, @Nullable Throwable cause) {
        super(said.replaceAll("\\p{Cntrl}", " "), cause, false, false);
        this.said = said;
    }

    static ComptoirException refusal(String code, Map<String, String> facts, String said) {
        return refusal(code, facts, said, null);
    }

    static ComptoirException refusal(String code, Map<String, String> facts, String said, @Nullable Throwable cause) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("reason", said);
        return new ComptoirException(code, Fault.CONFLICT, all, new Why(said, cause));
    }

    /** The reason that a refusal was given. */
    static Optional<String> of(ComptoirException refused) {
        return refused.getCause() instanceof Why why
                ? Optional.of(why.said)
                : Optional.ofNullable(refused.facts().get("reason"));
    }
}
