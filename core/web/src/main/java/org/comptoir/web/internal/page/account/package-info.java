// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What people do about themselves: name, password, app, recovery codes, sessions. */
@NullMarked
package org.comptoir.web.internal.page.account;

import org.jspecify.annotations.NullMarked;
