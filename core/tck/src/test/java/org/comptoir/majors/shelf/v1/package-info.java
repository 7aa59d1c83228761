// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** An extension point as old plugins know it. */
package org.comptoir.majors.shelf.v1;
