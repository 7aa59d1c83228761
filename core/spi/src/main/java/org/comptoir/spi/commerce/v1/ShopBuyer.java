// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.commerce.v1;

/**
 * Who ordered in a shop. Travels from plugin to core only.
 *
 * @param id the customer's id in the shop; for a guest, one that is the same for the same guest
 * @param name what to call them
 * @param kind {@code business} or {@code consumer}
 */
public record ShopBuyer(String id, String name, String kind) {}
