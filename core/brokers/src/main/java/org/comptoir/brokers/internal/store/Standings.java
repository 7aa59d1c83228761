// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far each bundle's tables are: being brought up to date, ready, or refused. Migrations run on one thread, one plugin
 * after the other; who needs the tables meanwhile waits a moment.
 */
final class Standings {

    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<Long, Standing> byBundle = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "comptoir-plugin-data");
        made.setDaemon(true);
        return made;
    });

    /**
     * One bundle's.
     *
     * @param work brings its tables up to date
     */
    record Standing(String plugin, Function<Long, OwnTables> work, CompletableFuture<OwnTables> tables) {}

    Standings(Clock clock) {
        this.clock = clock;
    }

    void close() {
        thread.shutdownNow();
    }

    /** A plugin's data appeared. */
    void begin(long bundle, String plugin, Function<Long, OwnTables> work) {
        Standing standing = new Standing(plugin, work, new CompletableFuture<>());
        byBundle.put(bundle, standing);
        thread.execute(() -> work(bundle, standing));
    }

    private static void work(long bundle, Standing standing) {
        try {
            standing.tables().complete(standing.work().apply(bundle));
        } catch (RuntimeException | Error failed) {
            LOG.error(
                    "event=plugin-data-failed plugin={} action=\"see comptoir:plugin-why-not\"",
                    standing.plugin(),
                    failed);
            standing.tables().completeExceptionally(failed);
        }
    }

    void end(long bundle) {
        byBundle.remove(bundle);
    }

    /** The bundles of a plugin that are there, the latest first. */
    List<Long> bundles(String plugin) {
        return byBundle.entrySet().stream()
                .filter(entry -> entry.getValue().plugin().equals(plugin))
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Refused: {@code store.not-ready}, or with what the migration ended with. */
    OwnTables of(long bundle, String plugin, Call call) {
        Standing standing = Optional.ofNullable(byBundle.get(bundle)).orElseThrow(() -> StoreRefusals.notReady(plugin));
        Duration left = Duration.between(clock.instant(), call.deadline());
        Duration patience = left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
        try {
            return standing.tables().get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            throw StoreRefusals.notReady(plugin);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw StoreRefusals.notReady(plugin);
        } catch (ExecutionException failed) {
            throw refusal(bundle, standing, failed.getCause());
        }
    }

    /** Why a bundle cannot use its tables; nothing while it can, or is still being brought up to date after a while. */
    Optional<ComptoirException> refusal(long bundle, Duration patience) {
        Standing standing = byBundle.get(bundle);
        if (standing == null) {
            return Optional.empty();
        }
        try {
            standing.tables().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(refusal(bundle, standing, failed.getCause()));
        }
    }

    /** What may pass is tried again; for this time it is refused all the same. */
    private ComptoirException refusal(long bundle, Standing standing, @Nullable Throwable cause) {
        if (!(cause instanceof ComptoirException refused)) {
            return new ComptoirException(
                    "store.migration-failed",
                    Fault.INTERNAL,
                    Map.of("plugin", standing.plugin(), "migration", String.valueOf(cause)));
        }
        if (refused.fault().retryable()) {
            Standing again = new Standing(standing.plugin(), standing.work(), new CompletableFuture<>());
            if (byBundle.replace(bundle, standing, again)) {
                thread.execute(() -> work(bundle, again));
            }
        }
        return new ComptoirException(refused.code(), refused.fault(), refused.facts(), refused);
    }
}
