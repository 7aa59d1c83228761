// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/** The examples of the reference of extension points; {@code ReferencePagesTest} holds the pages against them. */
package org.comptoir.examples;
