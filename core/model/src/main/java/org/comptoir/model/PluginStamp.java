// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

/**
 * Which plugin took part in a figure, precisely enough to prove it later.
 *
 * @param id the plugin's bundle symbolic name
 * @param version its bundle version
 * @param digest SHA-256 of its archive in hexadecimal, or empty where the archive cannot be read
 */
public record PluginStamp(String id, String version, String digest) {

    @Override
    public String toString() {
        return id + " " + version;
    }
}
