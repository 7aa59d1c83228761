// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.privacy;

import java.time.LocalDate;

/**
 * Records that an erasure left as they were.
 *
 * @param records the name of the table
 * @param count how many
 * @param basis the law that keeps them
 * @param until the first day on which nothing keeps any of them; each row's own day is counted from its date alike
 */
public record Retained(String records, long count, String basis, LocalDate until) {}
