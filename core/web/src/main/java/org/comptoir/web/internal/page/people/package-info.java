// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** Who runs the people: list, invitation, roles, links, suspension. */
@NullMarked
package org.comptoir.web.internal.page.people;

import org.jspecify.annotations.NullMarked;
