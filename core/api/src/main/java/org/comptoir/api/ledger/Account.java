// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

/**
 * An account of the chart.
 *
 * @param number three digits or more; its first digits are those of the PCG
 * @param label its name
 * @param role what the core uses it for by default, such as {@code customers}; empty if nothing
 */
public record Account(String number, String label, String role) {}
