// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.vatcheck;

import org.comptoir.model.PluginStamp;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;

/**
 * What an authority said, held against what it was asked.
 *
 * @param question what it was asked
 * @param answer what it said
 * @param check the name of the check
 * @param plugin which plugin asked
 */
record Told(TaxIdQuestion question, TaxIdAnswer answer, String check, PluginStamp plugin) {}
