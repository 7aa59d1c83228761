// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

/**
 * What came of one check of one plugin.
 *
 * @param plugin its id
 * @param version the version that was checked
 * @param check {@code kept} (the bytes that are kept are those that were let in), {@code running} (what runs on this node
 *     is what is kept), {@code signature}, {@code publisher} (its key is accepted), {@code revoked}, {@code catalogue} (a
 *     source lists the same archive) or {@code kit} (the contract kit passed this very content)
 * @param verdict {@code ok}, {@code warning} (nothing proves it, nothing speaks against it) or {@code bad}
 * @param detail a sentence
 */
public record PluginCheck(String plugin, String version, String check, String verdict, String detail) {}
