// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.Arrays;
import java.util.Optional;
import org.comptoir.model.ComptoirException;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin threw, as an object of ours. The original may be of a class of the plugin's own, which a log or an
 * answer would keep, with all that the plugin loaded; and its methods may themselves throw, or never come back.
 */
final class PluginThrew extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;
    private static final int MOST_FRAMES = 60;
    private static final int LONGEST = 2_000;

    private final transient @Nullable ComptoirException refusal;

    private PluginThrew(String said, @Nullable Throwable cause, @Nullable ComptoirException refusal) {
        super(said, cause, false, true);
        this.refusal = refusal;
    }

    /** Calls code of the plugin's. */
    static PluginThrew copied(Throwable thrown) {
        return copied(thrown, 0);
    }

    private static PluginThrew copied(Throwable thrown, int depth) {
        try {
            Throwable cause = thrown.getCause();
            PluginThrew copy = new PluginThrew(
                    said(thrown), cause == null || depth == DEEPEST ? null : copied(cause, depth + 1), refusal(thrown));
            StackTraceElement[] frames = thrown.getStackTrace();
            copy.setStackTrace(Arrays.copyOf(frames, Math.min(frames.length, MOST_FRAMES)));
            return copy;
        } catch (Throwable worse) {
            return new PluginThrew(thrown.getClass().getName(), null, null);
        }
    }

    private static String said(Throwable thrown) {
        String all = thrown.toString();
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    private static @Nullable ComptoirException refusal(Throwable thrown) {
        return thrown instanceof ComptoirException refused
                ? new ComptoirException(refused.code(), refused.fault(), refused.facts())
                : null;
    }

    /** What it refused, if it did; a copy. */
    Optional<ComptoirException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
