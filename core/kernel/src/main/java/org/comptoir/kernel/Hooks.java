// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comptoir.kernel.Instances.Look;
import org.comptoir.kernel.Instances.Named;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.jspecify.annotations.Nullable;

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

    private static final String UNDECIDED = "hook.undecided";
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_REASON = 300;

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

    /**
     * What came of a call, whatever that is.
     *
     * @param company the code of the company that the instance works for
     * @param plugin which code was asked
     * @param signals where to look, none where it is not genuine
     * @param code why it is not, as the plugin says it or the server where that broke off; empty where it is
     * @param reason the same in words; not for who called
     * @param refusal what the caller hears, absent where it is genuine
     */
    public record Tried(
            String company,
            String plugin,
            List<Signal> signals,
            String code,
            String reason,
            @Nullable ComptoirException refusal) {

        private Heard orThrow() {
            if (refusal != null) {
                throw refusal;
            }
            return new Heard(company, signals);
        }
    }

    /** What an instance says: where to look, or why not. */
    private record Verdict(List<Signal> signals, String code, String reason) {}

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
        return tried(name, webhook, call, company -> call).map(Tried::orThrow);
    }

    /**
     * As {@link #receive}, but what the instance refuses is an answer. Refused: {@code hook.unsure}.
     *
     * @param within the call as the instance is asked, for the code of the company that it works for: whoever called has none, and
     *     what a signature is checked with is a secret of the company's
     */
    public Optional<Tried> tried(String name, Webhook webhook, Call call, Function<String, Call> within) {
        Look<S> look = instances.look(call);
        Optional<Named<S>> meant =
                look.named().stream().filter(one -> one.name().equals(name)).findFirst();
        if (meant.isEmpty() && !look.silent().isEmpty()) {
            throw unsure(look.silent().get(0));
        }
        return meant.map(one -> verified(one, webhook, within.apply(one.company())));
    }

    private Tried verified(Named<S> instance, Webhook webhook, Call call) {
        String plugin = instance.plugin().stamp().toString();
        try {
            Verdict verdict = instance.plugin()
                    .askForStranger(
                            call, operation, VERIFYING, asked -> verdict(receiver.receive(asked, webhook, call)));
            ComptoirException refusal = verdict.code().isEmpty() ? null : refused(instance.name());
            return new Tried(instance.company(), plugin, verdict.signals(), verdict.code(), verdict.reason(), refusal);
        } catch (ComptoirException failed) {
            // Which secret is missing is nobody's business who has no key.
            boolean undecided =
                    NOT_VERIFIED.contains(failed.code()) || failed.code().startsWith("secret.");
            ComptoirException heard = undecided ? refused(instance.name()) : failed;
            return new Tried(instance.company(), plugin, List.of(), failed.code(), "", heard);
        }
    }

    /** Copied while the plugin is asked: its list is code of the plugin's. */
    private static Verdict verdict(Outcome<List<Signal>> outcome) {
        if (outcome instanceof Outcome.Done<List<Signal>> done) {
            return new Verdict(List.copyOf(done.value()), "", "");
        } else if (outcome instanceof Outcome.Failed<List<Signal>> failed) {
            return of(failed.problem());
        } else if (outcome instanceof Outcome.Unknown<List<Signal>> unknown) {
            return of(unknown.problem());
        }
        return new Verdict(List.of(), UNDECIDED, "");
    }

    private static Verdict of(Problem problem) {
        String code = OneLine.of(problem.code(), LONGEST_CODE);
        return new Verdict(List.of(), code.isBlank() ? UNDECIDED : code, OneLine.of(problem.message(), LONGEST_REASON));
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
