// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors

/**
 * The words every part of Comptoir speaks: amounts of money and of goods, rates, codes, countries, and
 * the one exception that carries a refusal.
 *
 * <p>Every type here is immutable, free of nulls and compares by value. What a person or another system
 * typed is refused with a {@link org.comptoir.model.ComptoirException} of {@link
 * org.comptoir.model.Fault#INVALID} whose code says what is wrong and whose fact {@code field} says where;
 * a number that leaves the range of its type in the middle of a calculation is an {@link
 * java.lang.ArithmeticException}.
 */
@NullMarked
@Version("1.0.0")
package org.comptoir.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
