// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

/**
 * An answer that should not have been.
 *
 * @param number of the request
 * @param operation that it was made from
 * @param caller who sent it
 * @param wrong what is wrong with the answer
 * @param curl sends it again
 * @param answer its beginning
 */
record Finding(int number, String operation, String caller, String wrong, String curl, String answer) {

    /** What it has in common with others of its cause. */
    String kind() {
        return wrong;
    }

    @Override
    public String toString() {
        return "#" + number + " " + operation + " as " + caller + ": " + wrong + "\n    " + curl + "\n    " + answer;
    }
}
