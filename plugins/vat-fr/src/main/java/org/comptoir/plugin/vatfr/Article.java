// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.time.LocalDate;
import org.comptoir.model.LocalText;

/**
 * What the law says of a topic from a day on.
 *
 * @param topic such as {@code franchise} or {@code rate-standard}
 * @param from the first day of supply that it holds for
 * @param basis the article, such as {@code CGI art. 293 B}
 * @param mention what must stand on the invoice; empty texts where nothing must
 */
record Article(String topic, LocalDate from, String basis, LocalText mention) {}
