// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.invoice.v1;

import org.comptoir.model.LocalText;

/**
 * Something wrong with an invoice. Travels from plugin to core only.
 *
 * @param rule the official rule's id, such as {@code BR-FR-05}, or our own dotted code
 * @param severity whether it forbids the issue
 * @param field the business term or field meant, such as {@code BT-30}
 * @param message what is wrong and what to do
 */
public record Finding(String rule, Severity severity, String field, LocalText message) {

    /** Travels from plugin to core only. */
    public enum Severity {
        FATAL,
        WARNING
    }
}
