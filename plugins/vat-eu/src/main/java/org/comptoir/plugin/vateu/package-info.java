// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin vat-eu: the VAT rates of the 27 member states, by day.
 *
 * <p>It decides no supplies. A pack of the seller's country, such as vat-fr, says that a distance sale is taxed at its
 * destination; the core then reads the rate here. For France and Monaco vat-fr, which knows fewer countries and the
 * regions, is asked instead.
 *
 * <h2>Where the rates come from</h2>
 *
 * {@code union-rates.csv} in this package, one dated rate a line with its source. An admin adds a rate that the file
 * does not know yet by a line in the setting {@code rates} of the PID {@code org.comptoir.plugin.vateu}:
 * {@code DE;standard;19;2027-01-01}, with a fifth field for its last day if it is temporary. Where a line and the file
 * begin on the same day the line counts. A line that cannot be read leaves the plugin running without it and shows as
 * NEEDS_CONFIG with the field {@code rates}.
 *
 * <h2>How a country's rates become four classes</h2>
 *
 * <ul>
 *   <li>{@code standard}: the standard rate;
 *   <li>{@code reduced}: the reduced rate, the lower one where there are two;
 *   <li>{@code intermediate}: the higher of two reduced rates; in Luxembourg the rate that the law calls so;
 *   <li>{@code super-reduced}: a rate below 5 % that the law keeps apart (article 110 of directive 2006/112/EC, or 98
 *       since 2022).
 * </ul>
 *
 * A class that a country does not have bears its next higher class, so that a tax is never too low for want of an
 * answer: in Denmark every class is 25 %, in Germany {@code intermediate} is 19 % and {@code super-reduced} 7 %. Which
 * goods fall under which class differs by country; a shop that sells much to one should look.
 *
 * <p>Left out: parking rates other than Luxembourg's, Malta's 12 % on a few services, zero rates, temporary cuts on
 * single goods, and regions with rates of their own (Azores, Madeira, Greek islands, Jungholz).
 *
 * <p>Nothing depends on it. It depends on the extension points and the model, never on the kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.vateu;

import org.jspecify.annotations.NullMarked;
