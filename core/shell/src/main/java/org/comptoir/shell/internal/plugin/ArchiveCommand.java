// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.ChangeCommand;

/** A command that lets an archive in: shows what it would bring, and needs somebody to agree. */
abstract class ArchiveCommand extends ChangeCommand {

    @Argument(
            name = "plugin",
            description = "An archive on the server's machine, or ID or ID@VERSION of a plugin in the catalogues",
            required = true)
    @Completion(FileCompleter.class)
    private String plugin = "";

    @Option(
            name = "--publisher",
            description = "The key that must have signed it; unless given, the one that signed what is here")
    private String publisher = "";

    private final String action;

    ArchiveCommand(String action) {
        this.action = action;
    }

    /** Lets it in. */
    abstract InstalledPlugin bring(Wanted wanted, String publisher, Call call);

    /** Code of somebody else comes in, and may do what its passport says. */
    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    protected Plan plan() {
        Wanted wanted = Wanted.of(plugin);
        PluginPlan plan = wanted.plan(services(), publisher, call());
        Map<String, Object> sheet = sheet(plan);
        if (interactive()) {
            ConsentSheet.lines(sheet).forEach(out()::println);
        }
        return new Plan(
                action,
                plan.id() + " " + plan.version(),
                sheet,
                (answer, call) -> answer.one(bring(agreed(wanted, plan), publisher, call)));
    }

    /** The very version that was shown: a newer one may have come into the catalogue meanwhile. */
    private static Wanted agreed(Wanted wanted, PluginPlan plan) {
        return wanted instanceof Wanted.Listed ? new Wanted.Listed(plan.id(), plan.version()) : wanted;
    }

    /** What somebody agrees to: first what it may do, last what its author put inside, which may be long. */
    static Map<String, Object> sheet(PluginPlan plan) {
        Passport passport = plan.passport();
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("id", plan.id());
        sheet.put("version", plan.version());
        sheet.put("present", plan.present());
        sheet.put("name", passport.name().in(java.util.Locale.ENGLISH));
        sheet.put("publisher", passport.publisher());
        sheet.put("licence", passport.licence());
        sheet.put("network", passport.network());
        sheet.put("reads", passport.reads());
        sheet.put("writes", passport.writes());
        sheet.put("personalData", passport.personalData());
        sheet.put("warnings", plan.warnings());
        sheet.put("changes", plan.changes());
        sheet.put("obstacles", plan.obstacles());
        sheet.put("signed", plan.signed());
        sheet.put("publisherKey", plan.publisherKey());
        sheet.put("sha256", plan.sha256());
        sheet.put("extensionPoints", passport.extensionPoints());
        sheet.put("countries", passport.countries());
        sheet.put("kit", plan.kit());
        sheet.put("installs", plan.installs());
        sheet.put("refreshes", plan.refreshes());
        sheet.put("libraryCount", count(plan.libraries()));
        sheet.put("libraries", plan.libraries().all());
        return sheet;
    }

    private static String count(PluginLibraries libraries) {
        return libraries.declared() ? Integer.toString(libraries.all().size()) : "none declared";
    }
}
