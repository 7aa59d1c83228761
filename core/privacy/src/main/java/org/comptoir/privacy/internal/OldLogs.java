// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes files of the log that nobody wrote to for a year: their ids lead to people. Log files roll by size, so that those of a
 * quiet server would lie for ever. Each server has a folder of its own, and so a job of its own.
 */
@Component(service = Job.class, configurationPid = "org.comptoir.privacy")
@Designate(ocd = LogSettings.class)
public final class OldLogs implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(OldLogs.class);
    private static final int SHOWN_OF_DIGEST = 16;

    private final Path folder;
    private final Clock clock;
    private final Duration kept;

    @Activate
    public OldLogs(BundleContext bundle, @Reference Clock clock, LogSettings settings) {
        this(folder(bundle.getProperty("comptoir.data")), clock, Duration.ofDays(Math.max(1, settings.logDays())));
    }

    /** @param kept how long a file is kept after it was written to last */
    OldLogs(Path folder, Clock clock, Duration kept) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
        this.kept = kept;
    }

    private static Path folder(@Nullable String data) {
        if (data == null) {
            throw new IllegalStateException("the property comptoir.data must name the data folder");
        }
        return Path.of(data, "log");
    }

    @Override
    public String name() {
        return "old-logs-" + new Sha256().add(folder.toString()).hex().substring(0, SHOWN_OF_DIGEST);
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(Lease lease) {
        Instant before = clock.instant().minus(kept);
        try {
            for (Path file : files()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.delete(file);
                    LOG.info("event=old-log-deleted file={}", file.getFileName());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
