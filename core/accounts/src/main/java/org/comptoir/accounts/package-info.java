// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * Companies, customers, contacts, addresses, tax ids, who sells to whom, API keys, and what needs a second person.
 *
 * <p>No module depends on it: other domain modules, REST and the console reach it through the services of
 * the API and through events.
 */
@NullMarked
package org.comptoir.accounts;

import org.jspecify.annotations.NullMarked;
