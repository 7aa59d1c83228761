// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.report;

import java.util.List;

/**
 * A report that can be had.
 *
 * @param name part of its address
 * @param title in the caller's language
 * @param plugin which plugin it is of, with its version
 */
public record ReportView(String name, String title, String plugin, List<Parameter> parameters, List<Column> columns) {

    /** @param standard what holds where nothing is said, empty where something must be said */
    public record Parameter(String name, String kind, String title, String standard, List<String> choices) {}

    /** A column. */
    public record Column(String name, String kind, String title) {}
}
