// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The same extension point after a change that breaks. */
package org.comptoir.majors.shelf.v2;
