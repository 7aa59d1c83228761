// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

/**
 * A warehouse.
 *
 * @param code unique in the company
 * @param name what it is called
 */
public record Warehouse(String code, String name) {}
