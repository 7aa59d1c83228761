// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.model.ComptoirException;
import org.osgi.resource.Requirement;

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
     * Starts, and waits for it as long as a start may take.
     *
     * @throws ComptoirException {@code plugin.unresolved}, {@code plugin.not-started}
     */
    void start(long bundle);

    /**
     * Starts several, each as {@link #start} does. One that takes long holds the next up for a moment only.
     *
     * @return what was refused, by the bundle's number
     */
    default Map<Long, ComptoirException> startAll(List<Long> bundles) {
        Map<Long, ComptoirException> refused = new HashMap<>();
        for (long bundle : bundles) {
            try {
                start(bundle);
            } catch (ComptoirException failed) {
                refused.put(bundle, failed);
            }
        }
        return refused;
    }

    /**
     * Has this done once when the server has come to where plugins start: after the core, before its door opens; at once
     * where it is past that.
     */
    void whenPluginsStart(Runnable work);

    /** Looks no more at how far the server has come. */
    void close();

    /** Whether the framework is past the point where plugins start; before, none can be asked anything. */
    boolean started();

    /** Whether whoever started the server wanted no plugin on it, not even those that are installed. */
    boolean bare();

    /** Stops, and waits for it as long as a stop may take; one that does not end is {@link #isLeftBehind left behind}. */
    void stop(long bundle);

    /** Stops and takes out, and waits in the same way; one that is gone already is no matter. */
    void uninstall(long bundle);

    /** Whether it hangs in its start or its stop: nothing can be done about it while the server runs. */
    boolean isLeftBehind(long bundle);

    /** What the bundle needs that is not there, a sentence each. */
    List<String> unresolved(long bundle);

    /** What the bundle says that it needs of a platform; readable also when the bundle is gone. */
    List<Requirement> requirements(long bundle);

    /** What the bundle's parts wait for, a sentence each. */
    List<String> waiting(long bundle);

    /** The names of the settings that its parts wait for, where settings are all that they wait for. */
    List<String> unconfigured(long bundle);

    /** A file of a bundle, no more of it than so many bytes; nothing where there is none, or a longer one. */
    Optional<byte[]> file(long bundle, String name, int longest);

    /** The files in which a bundle differs from a jar, by their paths; empty where it is that jar. */
    List<String> differences(long bundle, byte[] jar);

    /** How many class loaders of bundles of this name that were taken out are still there. */
    int leftLoaders(String symbolicName);

    /** The other bundles that would have to be restarted if this one came or went, by name and version. */
    List<String> touched(long bundle);
}
