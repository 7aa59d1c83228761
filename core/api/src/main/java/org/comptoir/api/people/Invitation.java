// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

/**
 * A person just invited, or whose way in was renewed, and the link to hand to them.
 *
 * @param user the person
 * @param link to be handed over, whether or not it was mailed as well
 */
public record Invitation(User user, Link link) {}
