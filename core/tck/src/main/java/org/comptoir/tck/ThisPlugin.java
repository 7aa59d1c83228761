// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import org.comptoir.spi.ComptoirPlugin;

/** The plugin that is being built, by the passport in what bnd has made of it. */
public final class ThisPlugin {

    private ThisPlugin() {}

    /**
     * Its id. Throws an {@code AssertionError} where there is no passport: in {@code target/classes}, or where the system
     * property {@code comptoir.plugin} names.
     */
    public static String id() {
        return PluginJar.read(PluginJar.ofThisBuild()).passports().stream()
                .map(passport -> passport.attribute(ComptoirPlugin.NAMESPACE))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        PluginJar.ofThisBuild().toAbsolutePath() + " has no passport: no class bears @ComptoirPlugin"));
    }
}
