// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.List;

/** The framework, as far as plugins are concerned. Nothing here touches a bundle of the core. */
interface Bundles {

    /** Every plugin's bundle, whoever installed it. */
    List<Present> all();

    /** Whether what is no plugin has a bundle of this name. */
    boolean isPlatform(String symbolicName);

    /** Installs without starting; answers with the one that is there already if it came from the same location. */
    long install(String location, byte[] jar);

    /**
     * Installs what is looked at and taken out again, and never started. It gets no start level: the framework sets that
     * some time later, and complains of a bundle that is gone by then.
     */
    long tryOut(String location, byte[] jar);

    /**
     * Starts, or sees to it that the framework does when it gets that far.
     *
     * @throws org.comptoir.model.ComptoirException {@code plugin.unresolved}, {@code plugin.not-started}
     */
    void start(long bundle);

    /** Whether the framework is past the point where plugins start; before, none can be asked anything. */
    boolean started();

    /** Whether whoever started the server wanted no plugin on it, not even those that are installed. */
    boolean bare();

    void stop(long bundle);

    /** Stops and takes out; one that is gone already is no matter. */
    void uninstall(long bundle);

    /** What the bundle needs that is not there, a sentence each. */
    List<String> unresolved(long bundle);

    /** What the bundle's parts wait for, a sentence each. */
    List<String> waiting(long bundle);

    /** The names of the settings that its parts wait for, where settings are all that they wait for. */
    List<String> unconfigured(long bundle);

    /** The files in which a bundle differs from a jar, by their paths; empty where it is that jar. */
    List<String> differences(long bundle, byte[] jar);

    /** How many class loaders of bundles of this name that were taken out are still there. */
    int leftLoaders(String symbolicName);

    /** The other bundles that would have to be restarted if this one came or went, by name and version. */
    List<String> touched(long bundle);
}
