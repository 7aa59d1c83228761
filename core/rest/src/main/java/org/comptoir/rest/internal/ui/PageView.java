// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ui;

/**
 * A page of a plugin.
 *
 * @param address where it is
 * @param title in the caller's language
 * @param permission the right that it needs, empty for everybody
 * @param plugin which plugin it is of, with its version
 */
public record PageView(String address, String title, String permission, String plugin) {}
