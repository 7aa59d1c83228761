// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin export-fec: the <i>fichier des écritures comptables</i> that the French tax
 * administration asks for.
 *
 * <p>Nothing depends on it. It depends on the extension points, the API and the model, never on the
 * kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.fec;

import org.jspecify.annotations.NullMarked;
