// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.time.Clock;
import java.util.List;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every application has besides its resources: who may call, how bodies are read, how refusals look. */
@Component(service = Providers.class)
public final class Providers {

    private final List<Object> all;

    @Activate
    public Providers(@Reference ApiKeys keys, @Reference Clock clock, @Reference Ids ids, @Reference Json json) {
        Problems problems = new Problems(json);
        all = List.of(
                new CallFilter(keys, clock, ids),
                new AnswerFilter(),
                new JsonBodies(json),
                new RefusalMapper(problems),
                new WebRefusalMapper(problems),
                new JsonRefusalMapper(problems),
                new DuplicateMapper(problems),
                new DefectMapper(problems));
    }

    List<Object> all() {
        return all;
    }
}
