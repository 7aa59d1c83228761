// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import org.comptoir.api.company.Company;

/**
 * What a set-up token was turned into.
 *
 * @param company the company
 * @param key its first admin key
 */
public record FirstKey(Company company, NewApiKey key) {}
