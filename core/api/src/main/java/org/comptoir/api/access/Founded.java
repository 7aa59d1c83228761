// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import org.comptoir.api.company.Company;
import org.jspecify.annotations.Nullable;

/**
 * The first company of a server.
 *
 * @param company the company
 * @param key its first admin key; none where none was asked for
 */
public record Founded(Company company, @Nullable NewApiKey key) {}
