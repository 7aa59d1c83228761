// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.notify.v1;

/**
 * A message that a channel took over. Travels from plugin to core only.
 *
 * @param externalId the channel's id of it, 1 to 255 characters
 */
public record Delivery(String externalId) {}
