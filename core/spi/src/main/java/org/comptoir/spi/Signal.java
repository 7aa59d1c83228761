// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi;

/**
 * What a verified {@link Webhook} says: look there. It carries no figures, since it may be late, repeated or out of order;
 * the core asks for the present state. Travels from plugin to core only.
 *
 * @param kind what it is over there, such as {@code order} or {@code payment}; open
 * @param externalId its identifier over there, empty for "something is new"
 */
public record Signal(String kind, String externalId) {}
