// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginNode;

/**
 * What to do about a plugin, in sentences.
 *
 * @param impostor the name of the project's that it bears and may not
 * @param nodes what each node has of it
 * @param feels how what runs here feels; nothing where nothing runs
 * @param loaders class loaders of it that are left
 */
record Advice(
        InstalledPlugin plugin,
        String trust,
        Optional<BorneName> impostor,
        List<PluginNode> nodes,
        List<HealthCheck.Finding> feels,
        List<String> waiting,
        int loaders) {

    /** A few may wait for the next collection of memory. */
    private static final int MANY_LOADERS = 5;

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        ofState(sentences);
        ofTrust(sentences);
        impostor.ifPresent(
                borne -> sentences.add("It bears a name of the Comptoir project, whose key has not signed it ("
                        + borne.field() + ": " + borne.value()
                        + "): no version of it is let in any more. Remove it unless you know whose it is, and ask its publisher"
                        + " for one under a name of their own."));
        ofNodes(sentences);
        feels.forEach(found -> found.settings()
                .forEach(field -> sentences.add("Set " + field + " in the settings of " + plugin.id() + ".")));
        feels.stream()
                .filter(found -> found.settings().isEmpty())
                .flatMap(found -> found.words().stream())
                .forEach(sentences::add);
        sentences.addAll(waiting);
        if (loaders > MANY_LOADERS) {
            sentences.add(
                    "Former versions of it still hold memory: a thread or a static field of it was left behind. Tell"
                            + " its publisher; a new start of the server frees it.");
        }
        return sentences.stream().distinct().toList();
    }

    private void ofState(List<String> sentences) {
        switch (State.of(plugin.state())) {
            case QUARANTINED ->
                sentences.add(plugin.reason()
                        + (trust.equals("revoked")
                                ? " Upgrade it to a version that is not revoked, or go back to an earlier one."
                                : " Upgrade it to a version that works here, or mend what it lacks and resume it."));
            case SUSPENDED -> sentences.add("It was suspended: resume it when it is wanted again.");
            case REMOVED -> sentences.add("It was removed with its data kept: resume it, or remove it with its data.");
            case STAGED -> sentences.add("It is about to take over: look again in a minute.");
            case PROBATION, ACTIVE -> {
                if (!plugin.reason().isEmpty()) {
                    sentences.add(plugin.reason() + " The version before it serves.");
                }
            }
        }
    }

    private void ofTrust(List<String> sentences) {
        switch (trust) {
            case "unsigned" -> sentences.add("Nobody vouches for it: it came in development mode.");
            case "not-accepted" ->
                sentences.add(
                        "The key that signed it is accepted no more: accept it again, or install a version that another key"
                                + " signed. To take it out of service, put the key under revoked.");
            case "hot-folder" -> sentences.add("It lies in the hot folder: install an archive of it instead.");
            default -> {
                // Signed and accepted, built in, or said by its state already.
            }
        }
    }

    private void ofNodes(List<String> sentences) {
        boolean serves = State.of(plugin.state()).serves();
        for (PluginNode node : nodes) {
            if (node.state().equals(NodeReport.FAILED)) {
                sentences.add("On the node " + node.node() + ": " + node.reason());
            } else if (serves
                    && node.state().equals(NodeReport.SERVING)
                    && !node.version().equals(plugin.version())) {
                sentences.add("The node " + node.node() + " still has version " + node.version()
                        + ": it follows within seconds, or is down.");
            }
        }
    }
}
