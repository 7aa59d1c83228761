// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import org.comptoir.api.plugin.Passport;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.LocalText;
import org.comptoir.model.PluginStamp;
import org.comptoir.plugins.internal.archive.PlatformList;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Health;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/**
 * A framework in memory, and the choice between versions. A jar is a line of text: {@code id version}, and perhaps {@code
 * down}, {@code needs-config}, {@code unresolved}, {@code immovable}, {@code hangs} or {@code exits}, {@code as:} another name of its bundle, or {@code by:}
 * the key that signed it, {@code needs:} a filter of the platform, {@code from:} its publisher, {@code called:} and {@code appelle:}
 * its name in English and in French.
 */
final class FakeBundles implements Bundles, PluginVersions {

    private static final Offers HERE = platform("1.0.0");

    final Map<String, Long> chosen = new TreeMap<>();
    final List<String> events = new ArrayList<>();
    /** How often a version rehearsed. */
    final Map<String, Integer> rehearsals = new ConcurrentHashMap<>();

    final FakeTables tables = new FakeTables(this);

    private final Map<Long, One> there = new TreeMap<>();
    private long last;
    private String broken = "";
    volatile boolean bare;

    /** Bundles that were told to go and did not. */
    private final Set<Long> hanging = ConcurrentHashMap.newKeySet();

    /** On this node a version cannot start. */
    void breaks(String version) {
        broken = version;
    }

    /** As if the process had ended here. */
    static final class Exit extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class One {
        private final String location;
        private final String[] words;
        private boolean active;

        One(String location, byte[] jar) {
            this.location = location;
            this.words = words(jar).split(" ");
        }

        /** A real bundle's words are in its manifest. */
        private static String words(byte[] jar) {
            String text = new String(jar, StandardCharsets.ISO_8859_1);
            if (!text.startsWith("PK")) {
                return new String(jar, StandardCharsets.UTF_8);
            }
            try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
                Attributes said = in.getManifest().getMainAttributes();
                String needs = String.valueOf(said.getValue("Require-Capability"));
                return said.getValue("Bundle-SymbolicName") + " " + said.getValue("Bundle-Version") + " real needs:"
                        + needs.replaceFirst(".*filter:=\"(.*)\"", "$1");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** One that offers this version of the platform and nothing else. */
    static Offers platform(String version) {
        return new ListedOffers(PlatformList.of(
                version, List.of(new PlatformList.Offered("org.comptoir.platform", "", List.of(version))), new Json()));
    }

    static Passport passport(String... words) {
        String id = words[0];
        LocalText name = LocalText.of(
                said(words, "appelle:").orElse(id), said(words, "called:").orElse(id));
        return new Passport(
                id,
                words[1],
                name,
                LocalText.of(id, id),
                said(words, "from:").orElse("Acme"),
                "EUPL-1.2",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of("org.comptoir.spi.pricing.v1.PricingRule"));
    }

    static byte[] jar(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** What follows this mark in a jar's words, if it has it. */
    static Optional<String> said(String[] words, String mark) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith(mark))
                .map(word -> word.substring(mark.length()))
                .findFirst();
    }

    static String symbolicName(String... words) {
        return said(words, "as:").orElse(words[0]);
    }

    /** What serves, as versions: chosen, or the highest there is. */
    synchronized List<String> serving(String id) {
        long preferred = chosen.getOrDefault(id, -1L);
        if (there.containsKey(preferred) && there.get(preferred).active) {
            return List.of(there.get(preferred).words[1]);
        }
        return there.values().stream()
                .filter(one -> one.active && one.words[0].equals(id))
                .map(one -> one.words[1])
                .sorted()
                .reduce((low, high) -> high)
                .map(List::of)
                .orElse(List.of());
    }

    synchronized void builtIn(String jar) {
        long bundle = install("mvn:" + jar, jar(jar));
        start(bundle);
    }

    /** Everything that was installed is gone, as after a new start of the server; the built-in ones are there. */
    synchronized void restart() {
        there.values().removeIf(one -> !one.location.startsWith("mvn:"));
        there.values().forEach(one -> one.active = true);
        chosen.clear();
    }

    /** The server came up without those that came with it. */
    synchronized void builtInsAreMissing() {
        there.clear();
        chosen.clear();
    }

    @Override
    public synchronized List<Present> all() {
        List<Present> all = new ArrayList<>();
        there.forEach((bundle, one) ->
                all.add(new Present(bundle, symbolicName(one.words), one.location, one.active, passport(one.words))));
        return all;
    }

    @Override
    public boolean isPlatform(String symbolicName) {
        return symbolicName.startsWith("org.comptoir.") || symbolicName.startsWith("org.apache.");
    }

    /** As a framework has it: two bundles may not agree in name and version. */
    private static boolean isTwin(One one, One other) {
        return symbolicName(one.words).equals(symbolicName(other.words)) && one.words[1].equals(other.words[1]);
    }

    @Override
    public synchronized long install(String location, byte[] jar) {
        for (Map.Entry<Long, One> known : there.entrySet()) {
            if (known.getValue().location.equals(location)) {
                return known.getKey();
            }
        }
        One next = new One(location, jar);
        if (there.values().stream().anyMatch(one -> isTwin(one, next))) {
            throw new IllegalStateException("Bundle symbolic name and version are not unique: " + location);
        }
        last++;
        there.put(last, next);
        return last;
    }

    @Override
    public long tryOut(String location, byte[] jar) {
        return install(location, jar);
    }

    @Override
    public synchronized void start(long bundle) {
        if (says(bundle, "unresolved")) {
            throw new ComptoirException("plugin.unresolved", Fault.CONFLICT, Map.of("reason", "It needs more."));
        }
        if (says(bundle, "exits")) {
            throw new Exit();
        }
        if (there.get(bundle).words[1].equals(broken)) {
            throw new ComptoirException("plugin.not-started", Fault.CONFLICT, Map.of("reason", "Broken here."));
        }
        there.get(bundle).active = true;
    }

    @Override
    public void whenPluginsStart(Runnable work) {
        work.run();
    }

    @Override
    public void close() {
        // Nothing was begun.
    }

    @Override
    public boolean isLeftBehind(long bundle) {
        return hanging.contains(bundle);
    }

    @Override
    public boolean bare() {
        return bare;
    }

    @Override
    public boolean started() {
        return true;
    }

    @Override
    public synchronized void stop(long bundle) {
        if (says(bundle, "immovable")) {
            throw new IllegalStateException("It cannot be stopped.");
        }
        there.get(bundle).active = false;
        events.add("stop " + there.get(bundle).words[1]);
    }

    @Override
    public synchronized void uninstall(long bundle) {
        if (there.containsKey(bundle) && says(bundle, "hangs")) {
            there.get(bundle).active = false;
            hanging.add(bundle);
            return;
        }
        One gone = there.remove(bundle);
        if (gone != null) {
            events.add("uninstall " + gone.words[1]);
        }
    }

    @Override
    public synchronized List<String> unresolved(long bundle) {
        return says(bundle, "unresolved")
                ? List.of("It needs more.")
                : new Requirements(HERE).missing(requirements(bundle));
    }

    @Override
    public synchronized List<Requirement> requirements(long bundle) {
        if (says(bundle, "torn")) {
            throw new IllegalStateException("the bundle cannot be read");
        }
        return said(there.get(bundle).words, "needs:").stream()
                .filter(filter -> filter.startsWith("("))
                .<Requirement>map(Needed::new)
                .toList();
    }

    /** Something of the platform. */
    private record Needed(String filter) implements Requirement {
        @Override
        public String getNamespace() {
            return "org.comptoir.platform";
        }

        @Override
        public Map<String, String> getDirectives() {
            return Map.of("filter", filter);
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Resource getResource() {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public List<String> unconfigured(long bundle) {
        return List.of();
    }

    @Override
    public List<String> waiting(long bundle) {
        return List.of();
    }

    @Override
    public Optional<byte[]> file(long bundle, String name, int longest) {
        return Optional.empty();
    }

    @Override
    public synchronized List<String> differences(long bundle, byte[] jar) {
        return String.join(" ", there.get(bundle).words).equals(new String(jar, StandardCharsets.UTF_8))
                ? List.of()
                : List.of("words");
    }

    @Override
    public int leftLoaders(String symbolicName) {
        return 0;
    }

    @Override
    public List<String> touched(long bundle) {
        return List.of();
    }

    private boolean says(long bundle, String word) {
        String[] words = there.get(bundle).words;
        return words.length > 2 && words[2].equals(word);
    }

    @Override
    public synchronized void choose(String plugin, long bundle) {
        chosen.put(plugin, bundle);
    }

    @Override
    public synchronized boolean counts(long bundle) {
        return chosen.containsValue(bundle);
    }

    @Override
    public synchronized void unchoose(String plugin) {
        chosen.remove(plugin);
    }

    @Override
    public synchronized List<Plugin<Extension>> of(long bundle) {
        One one = there.get(bundle);
        return one == null || !one.active ? List.of() : List.of(new Asked(one.words));
    }

    @Override
    public BooleanSupplier givenUp() {
        return () -> false;
    }

    @Override
    public boolean awaitQuiet(long bundle, Duration limit) {
        return true;
    }

    /** An extension that feels as its jar says. */
    private final class Asked implements Plugin<Extension>, Extension {
        private final String[] words;

        Asked(String... words) {
            this.words = words;
        }

        @Override
        public PluginStamp stamp() {
            return new PluginStamp(words[0], words[1], "");
        }

        @Override
        public <R> R ask(Call call, String operation, Duration limit, Function<Extension, R> question) {
            try {
                return question.apply(this);
            } catch (IllegalStateException failed) {
                throw new ComptoirException("plugin.failed", Fault.UNAVAILABLE, Map.of(), failed);
            }
        }

        @Override
        public <R> R askForStranger(Call call, String operation, Duration limit, Function<Extension, R> question) {
            return ask(call, operation, limit, question);
        }

        @Override
        public void rehearse(Call call) {
            rehearsals.merge(words[1], 1, Integer::sum);
            if (words.length > 2 && words[2].equals("stumbles")) {
                throw new IllegalStateException("no specimen");
            }
        }

        @Override
        public Health check(Call call) {
            return switch (words.length > 2 ? words[2] : "") {
                case "down" -> Health.down("Broken.");
                case "needs-config" -> Health.needsConfig("key", "Say which.");
                default -> Health.up();
            };
        }
    }
}
