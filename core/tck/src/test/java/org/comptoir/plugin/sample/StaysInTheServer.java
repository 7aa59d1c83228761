// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hands an object of its own to something that stays. */
public final class StaysInTheServer extends SampleRule {

    public StaysInTheServer(Map<String, Object> settings) {
        super(settings);
        Logger.getLogger("").addHandler(new Listening());
    }

    private static final class Listening extends Handler {
        @Override
        public void publish(LogRecord line) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
