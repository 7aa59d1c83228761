// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import org.comptoir.api.people.User;

/**
 * What making a link leaves behind for a retry: the person and the digest of the token, never the token.
 *
 * @param user whom it is for
 * @param digest of its token
 */
public record MadeLink(User user, String digest) {}
