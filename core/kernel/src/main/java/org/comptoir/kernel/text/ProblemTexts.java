// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.text;

import java.util.Locale;

/**
 * What refusals are called, by their code. Any bundle may bring names for the codes that it throws: it holds {@code
 * OSGI-INF/problems/en.properties} and {@code fr.properties} in UTF-8, a line a code. A name that two bundles give is the
 * one of the bundle that was installed first, so that no plugin renames what the core says.
 */
public interface ProblemTexts {

    /** The name in this language, else in English, else the code in words. */
    String title(String code, Locale locale);
}
