// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.stock;

/**
 * Where goods lie.
 *
 * @param code unique in the company
 * @param name what people call it
 */
public record Warehouse(String code, String name) {}
