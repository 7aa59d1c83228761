// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.privacy.PersonsInPlugins;
import org.comptoir.kernel.privacy.PersonsInPlugins.Copy;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.data.v1.Person;

/** What plugins add to somebody's copy; whoever does not answer ends nothing. */
final class CopiesOfPlugins {

    /** Where it lies in the copy: beside the folders of the modules, whose names a plugin could have. */
    static final String FOLDER = "plugins/";

    private final Units units;
    private final PersonsInPlugins plugins;
    private final Person person;
    private final Call call;

    /** @param by whoever asks: in the core's name, since a plugin may need more than they reach to find all */
    CopiesOfPlugins(Units units, PersonsInPlugins plugins, Person person, Call by) {
        this.units = units;
        this.plugins = plugins;
        this.person = person;
        this.call = OwnCall.on(by.company(), "privacy", by.deadline(), by.traceId());
    }

    /**
     * What a plugin said, as it stands in the copy.
     *
     * @param answered whether it did
     * @param version the one that answered
     * @param files where its files are; none where it keeps nothing
     * @param problem why nothing is known of what it keeps; empty where it answered
     */
    record Told(String plugin, boolean answered, String version, List<String> files, String problem) {}

    /** Takes a file. */
    @FunctionalInterface
    interface Files {
        void add(String name, byte[] content) throws IOException;
    }

    /** One after the other, so that the files of one alone are held in memory. */
    List<Told> each(Files files) throws IOException {
        List<Told> all = new ArrayList<>();
        for (String plugin : units.read(plugins::owners)) {
            all.add(told(plugin, files));
        }
        return all;
    }

    private Told told(String plugin, Files files) throws IOException {
        Copy copy;
        try {
            copy = plugins.export(plugin, person, call);
        } catch (ComptoirException refused) {
            return new Told(plugin, false, "", List.of(), refused.code());
        }
        List<String> names = new ArrayList<>();
        for (String file : copy.files().keySet().stream().sorted().toList()) {
            String name = FOLDER + plugin + "/" + file;
            files.add(name, copy.files().getOrDefault(file, new byte[0]));
            names.add(name);
        }
        return new Told(plugin, true, copy.version(), names, "");
    }

    /** For programs. */
    static Map<String, List<Told>> document(List<Told> told) {
        return Map.of("plugins", told);
    }
}
