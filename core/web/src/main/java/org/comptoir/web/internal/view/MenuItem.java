// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

/**
 * A line of the menu.
 *
 * @param path where it leads
 * @param label what it says
 * @param icon of our sprite
 * @param current whether the page that is shown belongs to it
 */
public record MenuItem(String path, String label, String icon, boolean current) {}
