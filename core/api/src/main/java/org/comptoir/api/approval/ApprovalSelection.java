// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.approval;

import java.util.Set;

/**
 * Which part of what was asked for is wanted.
 *
 * @param kinds only these
 * @param stage how far it has come
 */
public record ApprovalSelection(Set<String> kinds, Stage stage) {

    public ApprovalSelection {
        kinds = Set.copyOf(kinds);
    }

    /** How far something that was asked for has come. */
    public enum Stage {
        /** Nobody answered yet, and it was somebody else who asked: this waits for whoever looks. */
        WAITING,
        /** Open, or agreed to and not yet done. */
        PENDING,
        /** All that ever was asked for. */
        ALL
    }
}
