// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.api.people.Step;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class ThrottleTest {

    private static final String PICKER = "picker@lenoir.example";

    private static Visitor from(int host) {
        return new Visitor("10.0." + host + ".1", "", Locale.ROOT, "t");
    }

    private static ComptoirException wrong(Front front, String email) {
        return Front.refusal(() -> front.signIn.password(email, "mot de passe faux", Front.VISITOR));
    }

    @EachDatabase
    void afterFiveWrongTriesThePausesGrowForKnownAndUnknownAlike(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        for (String email : List.of(PICKER, "nobody@lenoir.example")) {
            for (int i = 0; i < 5; i++) {
                assertThat(wrong(front, email).code()).isEqualTo("sign-in.refused");
            }
            for (int pause : new int[] {30, 60, 120, 240, 480, 480}) {
                ComptoirException held = wrong(front, email);
                assertThat(held.code()).isEqualTo("sign-in.throttled");
                assertThat(held.fault()).isEqualTo(Fault.THROTTLED);
                assertThat(held.facts()).containsEntry("retryAfterSeconds", Integer.toString(pause));
                kernel.clock().advance(Duration.ofSeconds(pause));
                assertThat(wrong(front, email).code()).isEqualTo("sign-in.refused");
            }
        }
    }

    @EachDatabase
    void theRightPasswordDoesNotHelpWithinAPauseAndEndsItAfterwards(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        for (int i = 0; i < 5; i++) {
            wrong(front, PICKER);
        }
        assertThat(Front.code(() -> front.knock(PICKER))).isEqualTo("sign-in.throttled");
        kernel.clock().advance(Duration.ofSeconds(30));
        assertThat(front.knock(PICKER)).isInstanceOf(Step.Entered.class);
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(front, PICKER).code()).isEqualTo("sign-in.refused");
        }
    }

    @EachDatabase
    void whoGuessesForHoursHoldsNobodyUpWhoComesFromElsewhere(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        for (int i = 0; i < 240; i++) {
            assertThat(Front.code(() -> front.signIn.password(PICKER, "falsch", from(1))))
                    .startsWith("sign-in.");
            kernel.clock().advance(Duration.ofMinutes(1));
        }
        assertThat(front.signIn.password(PICKER, Front.PASSWORD, from(2))).isInstanceOf(Step.Entered.class);
    }

    @EachDatabase
    void manyNetworksTogetherHoldUpStrangersAndNobodyWhoWasLetInFromThereLately(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "warehouse");
        front.enter(PICKER);
        for (String email : List.of(PICKER, "nobody@lenoir.example")) {
            guessFromEverywhere(front, email);
            ComptoirException held = Front.refusal(() -> front.signIn.password(email, "falsch", from(99)));
            assertThat(held.code()).isEqualTo("sign-in.throttled");
            assertThat(held.facts()).containsEntry("retryAfterSeconds", "3600");
        }
        assertThat(front.knock(PICKER)).isInstanceOf(Step.Entered.class);
        kernel.clock().advance(Duration.ofDays(30));
        guessFromEverywhere(front, PICKER);
        assertThat(Front.code(() -> front.knock(PICKER))).isEqualTo("sign-in.throttled");
        kernel.clock().advance(Duration.ofHours(1));
        assertThat(front.knock(PICKER)).isInstanceOf(Step.Entered.class);
    }

    private static void guessFromEverywhere(Front front, String email) {
        for (int i = 0; i < 40; i++) {
            Visitor visitor = from(i);
            assertThat(Front.code(() -> front.signIn.password(email, "falsch", visitor)))
                    .isEqualTo("sign-in.refused");
        }
    }

    @EachDatabase
    void triesAreForgottenAfterAQuarterOfAnHour(TestKernel kernel) {
        Front front = new Front(kernel);
        for (int i = 0; i < 5; i++) {
            wrong(front, PICKER);
        }
        kernel.clock().advance(Duration.ofMinutes(15));
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(front, PICKER).code()).isEqualTo("sign-in.refused");
        }
    }

    @EachDatabase
    void aClockThatWasSetBackMakesNoPauseOfAYear(TestKernel kernel) {
        Front front = new Front(kernel);
        for (int i = 0; i < 6; i++) {
            wrong(front, PICKER);
        }
        kernel.clock().advance(Duration.ofDays(-365));
        assertThat(wrong(front, PICKER).code()).isEqualTo("sign-in.refused");
    }

    @EachDatabase
    void oneNetworkHasFortyTriesAMinuteWhoeverTheyAreFor(TestKernel kernel) {
        Front front = new Front(kernel);
        for (int i = 0; i < 40; i++) {
            String email = "person" + i + "@lenoir.example";
            Visitor neighbour = new Visitor("192.0.2." + i, "", Locale.ROOT, "t");
            assertThat(Front.code(() -> front.signIn.password(email, "falsch", neighbour)))
                    .isEqualTo("sign-in.refused");
        }
        assertThat(wrong(front, PICKER).code()).isEqualTo("sign-in.throttled");
        assertThat(Front.code(() -> front.signIn.password(PICKER, "falsch", from(1))))
                .isEqualTo("sign-in.refused");
        kernel.clock().advance(Duration.ofMinutes(1));
        assertThat(wrong(front, PICKER).code()).isEqualTo("sign-in.refused");
    }

    @EachDatabase
    void codesAreThrottledByThemselvesHoweverOftenThePasswordIsShown(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(PICKER, "accountant");
        Front.App app = front.enrol(PICKER);
        for (int i = 0; i < 5; i++) {
            String ticket = ((Step.NeedsCode) front.knock(PICKER)).ticket();
            assertThat(Front.code(() -> front.signIn.code(ticket, "000000", Front.VISITOR)))
                    .isEqualTo("sign-in.code");
        }
        String ticket = ((Step.NeedsCode) front.knock(PICKER)).ticket();
        assertThat(Front.code(() -> front.signIn.code(ticket, front.code(app), Front.VISITOR)))
                .isEqualTo("sign-in.throttled");
        assertThat(Front.code(() ->
                        front.signIn.recoveryCode(ticket, app.recoveryCodes().get(0), Front.VISITOR)))
                .isEqualTo("sign-in.throttled");
    }

    @EachDatabase
    void ofManyTriesAtOnceFiveAreLookedAt(TestKernel kernel) throws Exception {
        Front front = new Front(kernel);
        ExecutorService threads = Executors.newFixedThreadPool(12);
        List<String> codes = new ArrayList<>();
        try {
            List<Callable<String>> tries = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Visitor visitor = new Visitor("10.0.0." + i, "", Locale.ROOT, "t");
                tries.add(() -> Front.code(() -> front.signIn.password(PICKER, "falsch", visitor)));
            }
            for (Future<String> one : threads.invokeAll(tries)) {
                codes.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(codes).filteredOn("sign-in.refused"::equals).hasSize(5);
        assertThat(codes).filteredOn("sign-in.throttled"::equals).hasSize(7);
    }
}
