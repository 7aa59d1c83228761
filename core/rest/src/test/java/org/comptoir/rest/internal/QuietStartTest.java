// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Who reads a log in which every start warns reads no warning. */
class QuietStartTest {

    @EachDatabase
    void jerseyHasNothingToWarnAboutInOurApplication(TestKernel kernel) {
        Warnings warnings = new Warnings();
        Logger jersey = Logger.getLogger("org.glassfish.jersey");
        jersey.addHandler(warnings);
        try {
            Shop shop = Shop.open(kernel);
            assertThat(shop.get("orders").status()).isEqualTo(200);
            assertThat(shop.get("openapi.json").status()).isEqualTo(200);
        } finally {
            jersey.removeHandler(warnings);
        }
        assertThat(warnings.said).isEmpty();
    }

    private static final class Warnings extends Handler {
        private final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                said.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
