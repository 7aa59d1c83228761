// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

/** Something that is not as it must be, in a sentence for people. */
final class Breach extends Exception {

    private static final long serialVersionUID = 1L;

    Breach(String sentence) {
        super(sentence);
    }
}
