// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** A plugin of the second major. */
package org.comptoir.majors.newer;
