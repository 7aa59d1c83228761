// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.util.List;
import java.util.Locale;
import org.comptoir.bench.swaps.SteadyLoad.Sample;

/**
 * How long requests took.
 *
 * @param count how many
 * @param p50 milliseconds, as all of these
 */
public record Latencies(int count, double p50, double p95, double p99, double most) {

    public static Latencies of(List<Sample> samples) {
        long[] nanos = samples.stream().mapToLong(Sample::nanos).sorted().toArray();
        return new Latencies(nanos.length, part(nanos, 0.5), part(nanos, 0.95), part(nanos, 0.99), part(nanos, 1));
    }

    private static double part(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%6d requests, ms: p50 %.1f, p95 %.1f, p99 %.1f, most %.1f", count, p50, p95, p99, most);
    }
}
