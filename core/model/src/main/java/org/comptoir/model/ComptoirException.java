// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The one exception of Comptoir: a stable code, the kind of fault and a few facts.
 *
 * <p>The code is dotted lower case, such as {@code money.currency-mismatch}; it is documented, translated for
 * people by that name, and never renamed. Facts are for programs and logs: they hold neither secrets nor more
 * personal data than the reader of the message needs. By convention the fact {@value #FIELD} names the input at
 * fault and {@value #VALUE} what stood there.
 */
public final class ComptoirException extends RuntimeException {

    /** The fact that names the input at fault. */
    public static final String FIELD = "field";

    /** The fact that holds what the caller gave. */
    public static final String VALUE = "value";

    /** Longest value of a fact, in UTF-16 units; a longer one is cut and ends with an ellipsis. */
    public static final int LONGEST_FACT = 200;

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Fault fault;
    private final TreeMap<String, String> facts;

    /**
     * A refusal without an underlying cause.
     *
     * @param code stable dotted code
     * @param fault whose move it is
     * @param facts what the code alone does not say; may be empty
     */
    public ComptoirException(String code, Fault fault, Map<String, String> facts) {
        this(code, fault, shortened(facts));
    }

    /**
     * A refusal that another exception led to.
     *
     * @param code stable dotted code
     * @param fault whose move it is
     * @param facts what the code alone does not say; may be empty
     * @param cause what happened underneath; shown in logs only
     */
    public ComptoirException(String code, Fault fault, Map<String, String> facts, Throwable cause) {
        this(code, fault, shortened(facts));
        initCause(cause);
    }

    private ComptoirException(String code, Fault fault, TreeMap<String, String> facts) {
        super(message(code, facts));
        this.code = code;
        this.fault = Objects.requireNonNull(fault, "fault");
        this.facts = facts;
    }

    /** An {@link Fault#INVALID} input of which the name alone can be told, for example because it is a secret. */
    public static ComptoirException invalid(String code, String field) {
        return new ComptoirException(code, Fault.INVALID, Map.of(FIELD, field));
    }

    /** An {@link Fault#INVALID} input with its name and what stood there. */
    public static ComptoirException invalid(String code, String field, Object value) {
        return new ComptoirException(code, Fault.INVALID, Map.of(FIELD, field, VALUE, value.toString()));
    }

    /** The stable dotted code, for example {@code siren.check-digit}. */
    public String code() {
        return code;
    }

    /** Whose move it is. */
    public Fault fault() {
        return fault;
    }

    /** What the code alone does not say, by name in alphabetical order; unmodifiable, possibly empty. */
    public Map<String, String> facts() {
        return Collections.unmodifiableMap(facts);
    }

    private static TreeMap<String, String> shortened(Map<String, String> facts) {
        TreeMap<String, String> kept = new TreeMap<>();
        facts.forEach((name, value) -> kept.put(name, shortened(value)));
        return kept;
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST_FACT) {
            return value;
        }
        int end = LONGEST_FACT - 1;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** One line whatever the facts hold: a value cannot forge a second log record. */
    private static String message(String code, TreeMap<String, String> facts) {
        StringBuilder line = new StringBuilder(Objects.requireNonNull(code, "code"));
        facts.forEach((name, value) ->
                line.append(' ').append(name).append("=\"").append(value).append('"'));
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
