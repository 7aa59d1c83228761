// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Bears no second instance beside it. */
public final class OnlyOnce extends SampleRule {

    public OnlyOnce(Map<String, Object> settings) {
        super(settings);
        if (MADE.incrementAndGet() > 1) {
            throw new IllegalStateException("there is one already");
        }
    }

    private static final AtomicInteger MADE = new AtomicInteger();
}
