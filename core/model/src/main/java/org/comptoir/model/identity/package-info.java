// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors

/**
 * Who somebody is to the state and to a bank: SIREN, SIRET, VAT number, IBAN, BIC. A value of one of these
 * types has passed its check digits; whether the number was ever given out is a question for a register.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.model.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
