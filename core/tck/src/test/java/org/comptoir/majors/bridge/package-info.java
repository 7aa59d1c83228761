// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** What the core puts between two majors. */
package org.comptoir.majors.bridge;
