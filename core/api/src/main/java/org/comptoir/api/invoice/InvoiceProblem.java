// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import org.comptoir.model.LocalText;

/**
 * Something that the pre-flight found.
 *
 * @param rule the official rule or our own code
 * @param severity {@code fatal} or {@code warning}
 * @param field the business term or field
 * @param message what is wrong, for people
 * @param remedy what to do about it, for people
 * @param source id and version of the plugin that found it, {@code core} for our own
 */
public record InvoiceProblem(
        String rule, String severity, String field, LocalText message, LocalText remedy, String source) {}
