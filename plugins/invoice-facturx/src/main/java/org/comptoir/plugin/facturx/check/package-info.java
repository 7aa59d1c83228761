// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The pre-flight: what official rules or plain sense would object to, before the invoice is issued. */
@NullMarked
package org.comptoir.plugin.facturx.check;

import org.jspecify.annotations.NullMarked;
