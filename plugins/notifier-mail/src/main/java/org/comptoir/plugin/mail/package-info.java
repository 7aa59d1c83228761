// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin notifier-mail: what people are told reaches them by e-mail, through the mail server that the settings name.
 *
 * <p>Nothing depends on it. It depends on the extension points and the model, never on the kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.mail;

import org.jspecify.annotations.NullMarked;
