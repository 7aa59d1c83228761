// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the renderer's warnings to our log; what it says at every page is of no use to anyone. */
final class QuietLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(QuietLog.class);

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
    }

    @Override
    public void log(String where, Level level, String message) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.warn("facturx.render where={} {}", where, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.warn("facturx.render where={} {}", where, message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The level is set where all others are, in the server's logging.
    }
}
