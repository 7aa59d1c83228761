// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.Instant;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log of sign-ins are wanted; all that is named must hold.
 *
 * @param user whose; absent for everybody's whom the caller reaches
 * @param action such as {@code user.sign-in-refused}; empty for all
 * @param from the first moment
 * @param before the first moment after the last
 */
public record SignInFilter(@Nullable UserId user, String action, Instant from, Instant before) {}
