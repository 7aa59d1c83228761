// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import java.util.List;

/**
 * Lines of the menu that belong together.
 *
 * @param label their heading, empty for none
 * @param items in order
 */
public record MenuGroup(String label, List<MenuItem> items) {}
