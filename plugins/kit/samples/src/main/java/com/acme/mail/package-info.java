// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A sample: messages by e-mail. */
@NullMarked
package com.acme.mail;

import org.jspecify.annotations.NullMarked;
