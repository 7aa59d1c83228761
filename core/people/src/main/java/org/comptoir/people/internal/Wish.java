// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.UUID;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.UserId;

/**
 * Somebody asked for a new password, and nobody has answered yet.
 *
 * @param company whose person it is; none where nobody has the e-mail that was given
 * @param person who it is; none likewise
 * @param visitor who asked
 */
record Wish(UUID id, CompanyId company, UserId person, Visitor visitor) {}
