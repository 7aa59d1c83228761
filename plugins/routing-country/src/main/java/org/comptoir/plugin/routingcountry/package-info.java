// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin routing-country: which warehouse ships an order that names none. The one that holds the most lines of it whole;
 * among several the one in the country that the goods go to, then the first by code. Where no warehouse holds a single line
 * whole it says nothing.
 *
 * <p>Nothing depends on it. It depends on the extension points and the model, never on the kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.routingcountry;

import org.jspecify.annotations.NullMarked;
