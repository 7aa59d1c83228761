// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.OfferedPlugin;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginCatalogue;
import org.comptoir.api.plugin.PluginCheck;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginForecast;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.api.plugin.PluginNode;
import org.comptoir.api.plugin.PluginOffers;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.api.plugin.PluginReport;
import org.comptoir.api.plugin.PluginWarning;
import org.comptoir.kernel.PluginTables;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.LocalText;

/** A server with one plugin of its own, one that was installed, and a catalogue with a newer version of that and one more. */
final class FakePlugins implements PluginLife, PluginCatalogue, PluginCheckup, PluginTables {

    static final String VAT = "comptoir.vat-fr";
    static final String POINTS = "acme.points";
    static final String GIFTS = "acme.gifts";

    final Map<String, InstalledPlugin> plugins = new TreeMap<>();

    /** What was done, in order. */
    final List<String> acts = new ArrayList<>();

    /** What the extensions of a plugin say, where it is not well. */
    final Map<String, String> health = new TreeMap<>();

    /** The digest of what the catalogue holds. */
    String digest = "ab".repeat(32);

    /** What the next upgrade is refused for, empty for nothing. */
    String refusal = "";

    FakePlugins() {
        put(VAT, "1.0.0", "active", "built-in", List.of());
        put(POINTS, "1.1.0", "active", "installed", List.of("1.0.0"));
    }

    private InstalledPlugin put(String id, String version, String state, String origin, List<String> kept) {
        InstalledPlugin plugin = new InstalledPlugin(id, version, state, origin, "", kept, id);
        plugins.put(id, plugin);
        return plugin;
    }

    private InstalledPlugin change(String act, String id, String version, String state) {
        acts.add(act + " " + id + " " + version);
        InstalledPlugin before = known(id);
        return put(id, version, state, before.origin(), before.kept());
    }

    private InstalledPlugin known(String id) {
        InstalledPlugin plugin = plugins.get(id);
        if (plugin == null) {
            throw new ComptoirException("plugin.unknown", Fault.NOT_FOUND, Map.of("plugin", id));
        }
        return plugin;
    }

    private static Passport passport(String id, String version) {
        return new Passport(
                id,
                version,
                LocalText.of("Extension " + id, "Plugin " + id),
                LocalText.of("Elle compte <b>tout</b>.", "It counts <b>everything</b>."),
                "Acme",
                "MIT",
                List.of("api.acme.example:443"),
                List.of("order"),
                List.of(),
                List.of("email"),
                List.of("FR"),
                "https://acme.example/help",
                List.of("org.comptoir.spi.pricing.v1.PricingRule [1.0,2)"));
    }

    @Override
    public List<InstalledPlugin> list(Call call) {
        return List.copyOf(plugins.values());
    }

    @Override
    public PluginDetails info(String id, Call call) {
        InstalledPlugin plugin = known(id);
        return new PluginDetails(
                plugin,
                passport(id, plugin.version()),
                plugin.kept().stream()
                        .map(version -> new PluginDetails.Version(
                                version, "kept", "", "cd".repeat(32), "", Instant.EPOCH, "user:1"))
                        .toList(),
                List.of(health.getOrDefault(id, "UP")),
                List.of(new PluginWarning("starts-threads", true, 1, List.of("acme.Points.run"))),
                PluginLibraries.undeclared(),
                List.of(new PluginNode("north", id, plugin.version(), "serving", "", Instant.EPOCH)));
    }

    @Override
    public PluginPlan plan(Path archive, String publisher, Call call) {
        throw new AssertionError("no archive is sent by a page");
    }

    @Override
    public InstalledPlugin install(Path archive, String publisher, Call call) {
        throw new AssertionError("no archive is sent by a page");
    }

    @Override
    public InstalledPlugin upgrade(Path archive, String publisher, Call call) {
        throw new AssertionError("no archive is sent by a page");
    }

    @Override
    public InstalledPlugin rollback(String id, Call call) {
        if (known(id).kept().isEmpty()) {
            throw new ComptoirException("plugin.no-former", Fault.CONFLICT, Map.of("plugin", id));
        }
        return change("rollback", id, known(id).kept().get(0), "active");
    }

    @Override
    public InstalledPlugin suspend(String id, Call call) {
        return change("suspend", id, known(id).version(), "suspended");
    }

    @Override
    public InstalledPlugin resume(String id, Call call) {
        return change("resume", id, known(id).version(), "probation");
    }

    @Override
    public void remove(String id, boolean deleteData, Call call) {
        if (known(id).origin().equals("built-in")) {
            throw new ComptoirException("plugin.built-in", Fault.CONFLICT, Map.of("plugin", id));
        }
        if (deleteData) {
            acts.add("delete " + id);
            plugins.remove(id);
        } else {
            change("remove", id, known(id).version(), "removed");
        }
    }

    @Override
    public List<String> whyNot(String id, Call call) {
        known(id);
        return health.containsKey(id) ? List.of("It says that it is " + health.get(id)) : List.of();
    }

    @Override
    public PluginOffers search(String text, Call call) {
        List<OfferedPlugin> all = List.of(
                offer(GIFTS, "1.0.0", "new"),
                offer(POINTS, "1.0.0", "older"),
                offer(POINTS, "1.2.0", "upgrade"),
                offer(POINTS, "1.3.0", "revoked"));
        return new PluginOffers(
                all.stream().filter(one -> one.id().contains(text)).toList(), List.of("/srv/other cannot be read"));
    }

    /** Whether the key that signed them is accepted. */
    boolean giftsAccepted;

    private OfferedPlugin offer(String id, String version, String status) {
        Passport passport = passport(id, version);
        return new OfferedPlugin(
                id,
                version,
                passport.name(),
                passport.description(),
                "Acme",
                status,
                giftsAccepted || !id.equals(GIFTS),
                "/srv/catalogue",
                digest,
                4_000);
    }

    @Override
    public PluginPlan plan(String id, String version, String publisher, Call call) {
        InstalledPlugin present = plugins.get(id);
        return new PluginPlan(
                id,
                version,
                present == null ? "" : present.version(),
                List.of(id),
                List.of(),
                id.equals(GIFTS) ? List.of("its publisher's key is not accepted") : List.of(),
                present == null
                        ? List.of()
                        : List.of(new PluginPlan.PassportChange("network", "", "api.acme.example:443")),
                true,
                "MCow",
                digest,
                List.of(new PluginWarning("no-sbom", false, 1, List.of())),
                PluginLibraries.undeclared(),
                "passed",
                passport(id, version));
    }

    @Override
    public InstalledPlugin install(String id, String version, String publisher, Call call) {
        acts.add("install " + id + " " + version);
        return put(id, version, "probation", "installed", List.of());
    }

    @Override
    public InstalledPlugin upgrade(String id, String version, String publisher, Call call) {
        if (!refusal.isEmpty()) {
            throw new ComptoirException(refusal, Fault.CONFLICT, Map.of("plugin", id));
        }
        return change("upgrade", id, version, "probation");
    }

    @Override
    public List<PluginCheck> verify(String id, Call call) {
        return List.of();
    }

    @Override
    public boolean development() {
        return true;
    }

    @Override
    public boolean bare() {
        return false;
    }

    @Override
    public PluginForecast forecast(Path target, Call call) {
        throw new AssertionError("no page asks for it");
    }

    @Override
    public PluginReport doctor(Call call) {
        return new PluginReport(
                plugins.keySet().stream().map(id -> patient(id, call)).toList(),
                true,
                List.of("This is a development server."));
    }

    @Override
    public PluginReport.Patient patient(String id, Call call) {
        InstalledPlugin one = known(id);
        return new PluginReport.Patient(
                id,
                passport(id, one.version()).name(),
                one.version(),
                one.state(),
                health.getOrDefault(id, "UP"),
                one.origin().equals("built-in") ? "built-in" : "signed",
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of());
    }

    @Override
    public List<String> of(String plugin) {
        return List.of();
    }

    @Override
    public Optional<ComptoirException> refusal(long bundle, Duration patience) {
        return Optional.empty();
    }

    @Override
    public void kept(String plugin, Set<String> versions) {
        throw new AssertionError("no page says it");
    }

    @Override
    public void export(String plugin, OutputStream out, Call call) {
        throw new AssertionError("no page asks for it");
    }

    @Override
    public void drop(String plugin, Call call) {
        acts.add("drop " + plugin);
    }
}
