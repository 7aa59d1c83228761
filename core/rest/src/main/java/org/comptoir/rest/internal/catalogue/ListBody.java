// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.catalogue;

import org.comptoir.rest.About;

/** A price list as clients name it. */
public record ListBody(@About(example = "Professionnels") String name) {}
