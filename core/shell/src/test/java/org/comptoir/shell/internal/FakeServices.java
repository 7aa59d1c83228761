// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Services that a test puts there. */
public final class FakeServices implements Services {

    private final Map<Class<?>, List<Object>> there = new LinkedHashMap<>();

    public <T> FakeServices with(Class<T> type, T service) {
        there.computeIfAbsent(type, key -> new ArrayList<>()).add(service);
        return this;
    }

    @Override
    public <T> T get(Class<T> type) {
        return all(type).stream()
                .findFirst()
                .orElseThrow(() -> new ComptoirException(
                        "service.missing", Fault.UNAVAILABLE, Map.of("service", type.getSimpleName())));
    }

    @Override
    public <T> List<T> all(Class<T> type) {
        return there.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }
}
