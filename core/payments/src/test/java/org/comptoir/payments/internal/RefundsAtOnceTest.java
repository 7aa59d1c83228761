// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.comptoir.api.approval.CompanyLimits;
import org.comptoir.api.approval.Limits;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.RefundRequest;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** What is limited is all that was given back of a payment, also when two give back at once. */
class RefundsAtOnceTest {

    /** Writes down what it is asked for, and leaves others the time to come in between. */
    private static final class Heard implements Limits {

        private final List<Money> values = new CopyOnWriteArrayList<>();
        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public CompanyLimits get(Call call) {
            return new CompanyLimits(null, null);
        }

        @Override
        public CompanyLimits put(CompanyLimits limits, Call call) {
            throw new UnsupportedOperationException("limits are set elsewhere");
        }

        @Override
        public void require(Act act, Money value, String subject, Map<String, String> facts, Call call) {
            values.add(value);
            asked.countDown();
            try {
                TimeUnit.MILLISECONDS.sleep(700);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public <T> T asking(Call call, Supplier<T> unit) {
            return unit.get();
        }
    }

    @EachDatabase
    void theSecondOfTwoCountsWhatTheFirstGaveBack(TestKernel kernel) throws Exception {
        Heard limits = new Heard();
        Till till = new Till(kernel, limits);
        Payment payment = till.start();
        Callable<Payment> half =
                () -> till.payments.refund(payment.id(), new RefundRequest(Till.euros("60"), "broken"), kernel.call());
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Payment> first = two.submit(half);
            assertThat(limits.asked.await(30, TimeUnit.SECONDS)).isTrue();
            Future<Payment> second = two.submit(half);
            first.get(60, TimeUnit.SECONDS);
            second.get(60, TimeUnit.SECONDS);
        } finally {
            two.shutdownNow();
        }
        assertThat(limits.values).contains(Till.euros("60")).last().isEqualTo(Till.euros("120"));
        assertThat(till.now(payment).refunded()).isEqualTo(Till.euros("120"));
    }
}
