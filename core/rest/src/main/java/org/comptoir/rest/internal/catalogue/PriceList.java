// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.catalogue;

/**
 * A price list.
 *
 * @param code unique in the company
 * @param name what it is called
 */
public record PriceList(String code, String name) {}
