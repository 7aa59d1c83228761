// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** How people come in and go: password, code, enrolment, links, confirmation, sign-out. */
@NullMarked
package org.comptoir.web.internal.page.signin;

import org.jspecify.annotations.NullMarked;
