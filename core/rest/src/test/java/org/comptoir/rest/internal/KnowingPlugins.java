// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.privacy.PersonsInPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.data.v1.Person;

/** Plugins that know something by the e-mail of somebody; none until a test says so. */
final class KnowingPlugins implements PersonsInPlugins {

    private final Map<String, Map<String, String>> known = new TreeMap<>();
    private final Set<String> stopped = new TreeSet<>();
    private final Set<String> failing = new TreeSet<>();
    private final Set<String> stumbling = new TreeSet<>();
    final List<Person> asked = new ArrayList<>();

    void know(String plugin, String email, String secret) {
        known.computeIfAbsent(plugin, any -> new TreeMap<>()).put(email, secret);
    }

    void stop(String plugin) {
        stopped.add(plugin);
    }

    void start(String plugin) {
        stopped.remove(plugin);
    }

    void fail(String plugin, boolean fails) {
        if (fails) {
            failing.add(plugin);
        } else {
            failing.remove(plugin);
        }
    }

    /** Falls over one person's rows, each time. */
    void stumbleOver(String email) {
        stumbling.add(email);
    }

    void dropTables(String plugin) {
        known.remove(plugin);
    }

    boolean knows(String plugin, String email) {
        return known.get(plugin).containsKey(email);
    }

    @Override
    public List<String> owners(Sql sql) {
        return List.copyOf(known.keySet());
    }

    @Override
    public boolean isHere(String plugin) {
        return known.containsKey(plugin) && !stopped.contains(plugin);
    }

    @Override
    public Copy export(String plugin, Person person, Call call) {
        require(plugin);
        Map<String, byte[]> files = new TreeMap<>();
        known.get(plugin).forEach((email, secret) -> {
            if (person.emails().contains(email)) {
                files.put("known.txt", secret.getBytes(StandardCharsets.UTF_8));
            }
        });
        return new Copy("1.2.0", files);
    }

    @Override
    public String erase(String plugin, Person person, Call call) {
        require(plugin);
        if (person.emails().stream().anyMatch(stumbling::contains)) {
            throw new ComptoirException("plugin.failed", Fault.UNAVAILABLE, Map.of("plugin", plugin));
        }
        asked.add(person);
        known.get(plugin).keySet().removeAll(person.emails());
        return "1.2.0";
    }

    private void require(String plugin) {
        if (!isHere(plugin)) {
            throw new ComptoirException(NOT_RUNNING, Fault.UNAVAILABLE, Map.of("plugin", plugin));
        }
        if (failing.contains(plugin)) {
            throw new ComptoirException("plugin.timeout", Fault.UNAVAILABLE, Map.of("plugin", plugin));
        }
    }
}
