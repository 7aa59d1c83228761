// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.comptoir.kernel.Database;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

class ReadinessTest {

    @EachDatabase
    void aServerServesWhenEverythingIsThere(TestKernel kernel) {
        assertThat(ready(kernel).reasons()).isEmpty();
    }

    @EachDatabase
    void whatIsMissingIsNamed(TestKernel kernel) {
        Readiness readiness = ready(kernel, "DefaultStock has not started");
        assertThat(readiness.reasons()).containsExactly("DefaultStock has not started");

        Readiness bare = new Readiness(List::of, new Served(), kernel.clock());
        assertThat(bare.reasons())
                .hasSize(8)
                .contains("there is no database", "the API does not serve OrdersResource yet");
    }

    @EachDatabase
    void aDatabaseThatHangsIsToldWithinItsBoundAndTakesOneThread(TestKernel kernel) {
        Readiness readiness = ready(kernel);
        CountDownLatch never = new CountDownLatch(1);
        readiness.database = new Hanging(kernel.database(), never);

        List<String> first = readiness.reasons();
        List<String> second = readiness.reasons();
        never.countDown();

        assertThat(first).containsExactly("the database does not answer");
        assertThat(second).isEqualTo(first);
    }

    private static Readiness ready(TestKernel kernel, String... missing) {
        Shop shop = new Shop(kernel);
        Served served = new Served();
        served.replace(new Serving(new ServletContainer(new ResourceConfig()), shop.services.resources()));
        Readiness readiness = new Readiness(() -> List.of(missing), served, kernel.clock());
        readiness.database = kernel.database();
        return readiness;
    }

    /** Takes questions and does not answer them. */
    private record Hanging(Database real, CountDownLatch until) implements Database {

        @Override
        public String product() {
            return real.product();
        }

        @Override
        public <T> T transaction(Function<Connected, T> work) {
            return real.transaction(work);
        }

        @Override
        public <T> T reading(Function<Connected, T> work) {
            try {
                until.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return real.reading(work);
        }

        @Override
        public int connections() {
            return real.connections();
        }

        @Override
        public long bytes() {
            return real.bytes();
        }

        @Override
        public long roundTrips() {
            return real.roundTrips();
        }

        @Override
        public String ddl(String sql) {
            return real.ddl(sql);
        }

        @Override
        public boolean locksBySelect() {
            return real.locksBySelect();
        }

        @Override
        public Set<String> relations() {
            return real.relations();
        }

        @Override
        public List<Column> columns(String table) {
            return real.columns(table);
        }
    }
}
