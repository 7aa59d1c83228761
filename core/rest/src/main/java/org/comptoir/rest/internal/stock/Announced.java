// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.stock;

import java.time.LocalDate;

/**
 * That an announcement was written down.
 *
 * @param source who promised
 * @param warehouse where they are to go
 * @param expectedOn the day they are to be there
 */
public record Announced(String source, String warehouse, LocalDate expectedOn) {}
