// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import org.comptoir.api.access.NewApiKey;
import org.comptoir.api.company.Company;
import org.jspecify.annotations.Nullable;

/**
 * What a new server goes on with.
 *
 * @param company its company
 * @param link with which the first person chooses a password
 * @param key an admin key for programs, if one was asked for; its secret is told this once
 */
public record FirstSteps(
        Company company, Link link, @Nullable NewApiKey key) {

    /** Without link and key: they must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "FirstSteps[" + company.code() + "]";
    }
}
