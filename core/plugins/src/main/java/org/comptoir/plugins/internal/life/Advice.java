// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginNode;

/**
 * What to do about a plugin, in sentences.
 *
 * @param impostor the name of the project's that it bears and may not
 * @param nodes what each node has of it
 * @param awaited the node that others wait for before they exchange it
 * @param feels how what runs here feels; nothing where nothing runs
 * @param loaders class loaders of it that are left
 */
record Advice(
        InstalledPlugin plugin,
        String trust,
        Optional<BorneName> impostor,
        List<PluginNode> nodes,
        Optional<PluginNode> awaited,
        List<HealthCheck.Finding> feels,
        List<String> waiting,
        int loaders) {

    /** A few may wait for the next collection of memory. */
    private static final int MANY_LOADERS = 5;

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        ofState(sentences);
        ofTrust(sentences);
        impostor.ifPresent(borne -> sentences.add(
                Sentence.of("plugin-said.impostor", Map.of("field", borne.field(), "value", borne.value()))));
        ofNodes(sentences);
        feels.forEach(found -> found.settings()
                .forEach(field ->
                        sentences.add(Sentence.of("plugin-said.set", Map.of("field", field, "plugin", plugin.id())))));
        feels.stream()
                .filter(found -> found.settings().isEmpty())
                .flatMap(found -> found.words().stream())
                .forEach(sentences::add);
        sentences.addAll(waiting);
        if (loaders > MANY_LOADERS) {
            sentences.add(Sentence.of("plugin-said.memory"));
        }
        return sentences.stream().distinct().toList();
    }

    private void ofState(List<String> sentences) {
        switch (State.of(plugin.state())) {
            case QUARANTINED ->
                sentences.add(plugin.reason() + " "
                        + (trust.equals("revoked")
                                ? Sentence.of("plugin-said.do-revoked")
                                : Sentence.of("plugin-said.do-failed")));
            case SUSPENDED -> sentences.add(Sentence.of("plugin-said.suspended-when"));
            case REMOVED -> sentences.add(Sentence.of("plugin-said.removed-kept"));
            case STAGED -> sentences.add(Sentence.of("plugin-said.staged-look"));
            case PROBATION, ACTIVE -> {
                if (!plugin.reason().isEmpty()) {
                    sentences.add(plugin.reason() + " " + Sentence.of("plugin-said.former-serves"));
                }
            }
        }
    }

    private void ofTrust(List<String> sentences) {
        switch (trust) {
            case "unsigned" -> sentences.add(Sentence.of("plugin-said.unsigned"));
            case "not-accepted" -> sentences.add(Sentence.of("plugin-said.not-accepted"));
            case "hot-folder" -> sentences.add(Sentence.of("plugin-said.hot-folder"));
            default -> {
                // Signed and accepted, built in, or said by its state already.
            }
        }
    }

    private void ofNodes(List<String> sentences) {
        boolean serves = State.of(plugin.state()).serves();
        for (PluginNode node : nodes) {
            if (node.state().equals(NodeReport.FAILED)) {
                sentences.add(
                        Sentence.of("plugin-said.node-failed", Map.of("node", node.node(), "reason", node.reason())));
            } else if (node.state().equals(NodeReport.LOST)) {
                sentences.add(Sentence.of(
                        "plugin-said.node-lost", Map.of("node", node.node(), "when", NodeReport.at(node.since()))));
            } else if (serves
                    && node.state().equals(NodeReport.SERVING)
                    && !node.version().equals(plugin.version())) {
                sentences.add(behind(node));
            }
        }
    }

    /** Who is behind is not to blame where it waits for another. */
    private String behind(PluginNode node) {
        Map<String, String> facts = Map.of("node", node.node(), "version", node.version());
        return awaited.filter(other -> !other.node().equals(node.node()))
                .map(other -> Map.of(
                        "node",
                        node.node(),
                        "version",
                        node.version(),
                        "other",
                        other.node(),
                        "when",
                        NodeReport.at(other.since())))
                .map(waits -> Sentence.of(
                        awaited.get().state().equals(NodeReport.LOST)
                                ? "plugin-said.node-waits-lost"
                                : "plugin-said.node-waits",
                        waits))
                .orElseGet(() -> Sentence.of("plugin-said.node-behind", facts));
    }
}
