// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Mood;
import org.junit.jupiter.api.Test;

/**
 * What every extension must do that talks to somebody outside.
 *
 * @param <S> its extension point
 */
public interface AbroadContract<S extends Extension> extends ExtensionContract<S> {

    /** What a configured instance is called. */
    Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** Whom the {@link #extension} talks to. */
    Counterparty counterparty();

    /** What is secret in its settings, such as {@code "canary-7d1f"}; none of it may be found in a log or an answer. */
    List<String> secrets();

    /** A question that goes out, and changes nothing there. */
    Outcome<?> question(Call call);

    /** How many seconds the deadline of a question lies ahead. */
    Duration PATIENCE = Duration.ofSeconds(2);

    private Call soon() {
        return Samples.call(Idempotency.NONE, Instant.now().plus(PATIENCE));
    }

    /** Asks while the other side is in this mood, on a thread that can be given up. */
    default <T> T whileIn(Mood mood, Function<Call, T> question) {
        counterparty().become(mood);
        Call call = soon();
        CompletableFuture<T> asked = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        asked.complete(question.apply(call));
                    } catch (RuntimeException | Error thrown) {
                        asked.completeExceptionally(thrown);
                    }
                },
                "contract-question");
        thread.setDaemon(true);
        thread.start();
        try {
            return asked.get(PATIENCE.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            throw new AssertionError("it did not keep the deadline while the other side was " + mood, late);
        } catch (ExecutionException thrown) {
            throw new AssertionError("it threw while the other side was " + mood, thrown.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            counterparty().become(Mood.WELL);
        }
    }

    @Test
    default void aTimeOutIsUnknownAndTheDeadlineIsKept() {
        Outcome<?> outcome = whileIn(Mood.SLOW, this::question);
        assertThat(outcome).as("what a time-out means").isInstanceOf(Outcome.Unknown.class);
        Samples.assertWhole(((Outcome.Unknown<?>) outcome).problem());
    }

    @Test
    default void aCounterpartyThatIsBrokenLyingOrGoneIsNeverBelieved() {
        for (Mood mood : EnumSet.of(Mood.BROKEN, Mood.LYING, Mood.FAILING, Mood.GONE)) {
            Outcome<?> outcome = whileIn(mood, this::question);
            if (outcome instanceof Outcome.Failed<?> failed) {
                Samples.assertWhole(failed.problem());
            } else {
                assertThat(outcome)
                        .as("the answer of a counterparty that is %s", mood)
                        .isInstanceOf(Outcome.Unknown.class);
            }
        }
        assertThat(question(soon())).as("the answer once all is well again").isNotInstanceOf(Outcome.Unknown.class);
    }

    @Test
    default void noSecretOfItsSettingsIsFoundInALogOrAnAnswer() {
        List<String> answers = new ArrayList<>();
        Set<String> heard = Overheard.during(() -> {
            for (Mood mood : Mood.values()) {
                answers.add(String.valueOf(whileIn(mood, this::question)));
            }
            answers.add(extension().toString());
            answers.add(extension().check(Samples.call()).toString());
        });
        assertThat(secrets()).as("secrets that were planted").isNotEmpty();
        for (String secret : secrets()) {
            assertThat(heard).as("lines of logs").noneMatch(line -> line.contains(secret));
            assertThat(answers).as("answers").noneMatch(answer -> answer.contains(secret));
        }
    }
}
