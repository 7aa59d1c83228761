// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Of the extensions that are there those that are asked: one version of each plugin. */
final class Choice {

    private final int changes;
    private final Map<String, Long> wanted;
    private final List<PresentExtension> chosen;
    private final Map<Class<?>, List<PresentExtension>> byType = new ConcurrentHashMap<>();

    /** @param wanted the bundles that were chosen, by plugin; one that has no extension here counts for nothing */
    Choice(int changes, Map<String, Long> wanted, List<PresentExtension> all) {
        this.changes = changes;
        this.wanted = wanted;
        Map<String, PresentExtension> best = new HashMap<>();
        for (PresentExtension extension : all) {
            best.merge(extension.plugin(), extension, this::better);
        }
        Set<Long> bundles = best.values().stream().map(PresentExtension::bundle).collect(Collectors.toSet());
        this.chosen = all.stream()
                .filter(extension -> bundles.contains(extension.bundle()))
                .sorted(PresentExtension.ORDER)
                .toList();
    }

    private PresentExtension better(PresentExtension one, PresentExtension other) {
        long preferred = wanted.getOrDefault(one.plugin(), -1L);
        if (one.bundle() == preferred || other.bundle() == preferred) {
            return one.bundle() == preferred ? one : other;
        }
        return PresentExtension.BY_VERSION.compare(one, other) >= 0 ? one : other;
    }

    boolean holds(int changesNow, Map<String, Long> wantedNow) {
        return changes == changesNow && wanted.equals(wantedNow);
    }

    List<PresentExtension> of(Class<?> type) {
        return byType.computeIfAbsent(type, key -> chosen.stream()
                .filter(extension -> key.isInstance(extension.service()))
                .toList());
    }
}
