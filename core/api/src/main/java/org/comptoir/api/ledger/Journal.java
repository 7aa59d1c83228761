// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

/**
 * A journal.
 *
 * @param code two or three capital letters: {@code VE} sales, {@code ST} stock, {@code AN} opening, {@code OD} others
 * @param label its name
 */
public record Journal(String code, String label) {}
