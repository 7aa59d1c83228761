// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.kernel.Instances.Look;
import org.comptoir.kernel.Instances.Named;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;

/**
 * Calls from outside for the instances of an extension point, each verified by the instance that it names. Whoever calls
 * has no key, so nothing that they send may speak against the plugin. Safe for many threads.
 *
 * @param <S> the extension point
 */
public final class Hooks<S extends Extension> {

    private static final Duration VERIFYING = Duration.ofSeconds(2);

    /** A verification that breaks off or says nothing has verified nothing. */
    private static final Set<String> NOT_VERIFIED = Set.of("plugin.failed", "plugin.answer-invalid");

    private final Instances<S> instances;
    private final String operation;
    private final Receiver<S> receiver;

    /**
     * How an extension point verifies.
     *
     * @param <S> the extension point
     */
    @FunctionalInterface
    public interface Receiver<S extends Extension> {
        Outcome<List<Signal>> receive(S instance, Webhook webhook, Call call);
    }

    /**
     * A call that is genuine.
     *
     * @param company the code of the company that the instance works for
     * @param signals where to look
     */
    public record Heard(String company, List<Signal> signals) {}

    /** @param operation what verifying is called in messages and figures, such as {@code gateway.receive} */
    public Hooks(Instances<S> instances, String operation, Receiver<S> receiver) {
        this.instances = instances;
        this.operation = operation;
        this.receiver = receiver;
    }

    /**
     * Has a call verified. Refused: {@code hook.refused} where it is not genuine or the instance cannot read it, {@code
     * hook.unsure} where nobody of this name answered and some did not say theirs, {@code plugin.timeout}, {@code
     * plugin.busy}.
     *
     * @return empty where all said their names and none has this one
     */
    public Optional<Heard> receive(String name, Webhook webhook, Call call) {
        Look<S> look = instances.look(call);
        Optional<Named<S>> meant =
                look.named().stream().filter(one -> one.name().equals(name)).findFirst();
        if (meant.isEmpty() && !look.silent().isEmpty()) {
            throw unsure(look.silent().get(0));
        }
        return meant.map(one -> verified(one, webhook, call));
    }

    private Heard verified(Named<S> instance, Webhook webhook, Call call) {
        return signals(instance, webhook, call)
                .map(signals -> new Heard(instance.company(), signals))
                .orElseThrow(() -> refused(instance.name()));
    }

    private Optional<List<Signal>> signals(Named<S> instance, Webhook webhook, Call call) {
        try {
            return instance.plugin()
                    .askForStranger(
                            call, operation, VERIFYING, asked -> genuine(receiver.receive(asked, webhook, call)));
        } catch (ComptoirException failed) {
            throw NOT_VERIFIED.contains(failed.code()) ? refused(instance.name()) : failed;
        }
    }

    /** Copied while the plugin is asked: its list is code of the plugin's. */
    private static Optional<List<Signal>> genuine(Outcome<List<Signal>> outcome) {
        return outcome instanceof Outcome.Done<List<Signal>> done
                ? Optional.of(List.copyOf(done.value()))
                : Optional.empty();
    }

    private static ComptoirException refused(String name) {
        return new ComptoirException("hook.refused", Fault.UNAUTHENTICATED, Map.of("hook", name));
    }

    private static ComptoirException unsure(ComptoirException silent) {
        return new ComptoirException(
                "hook.unsure",
                Fault.UNAVAILABLE,
                Map.of("plugin", silent.facts().getOrDefault("plugin", "")),
                silent);
    }
}
