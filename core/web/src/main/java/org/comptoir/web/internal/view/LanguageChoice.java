// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

/**
 * A language that a page can be read in.
 *
 * @param code {@code fr} or {@code en}
 * @param name as its speakers call it
 * @param href the same page in that language
 * @param current whether it is read in it now
 */
public record LanguageChoice(String code, String name, String href, boolean current) {}
