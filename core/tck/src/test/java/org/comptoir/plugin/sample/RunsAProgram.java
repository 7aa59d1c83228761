// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Runs a program. */
public final class RunsAProgram extends SampleRule {

    public RunsAProgram(Map<String, Object> settings) {
        super(settings);
        try {
            new ProcessBuilder("true").start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
