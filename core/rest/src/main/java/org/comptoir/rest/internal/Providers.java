// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.time.Clock;
import java.util.List;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.people.Sessions;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.ProblemTexts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every application has besides its resources: who may call, how bodies are read, how refusals look. */
@Component(service = Providers.class)
public final class Providers {

    private final ApiKeys keys;
    private final Sessions sessions;
    private final Clock clock;
    private final Ids ids;
    private final Json json;
    private final ProblemTexts texts;
    private final Pace pace;

    @Activate
    public Providers(
            @Reference ApiKeys keys,
            @Reference Sessions sessions,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Json json,
            @Reference ProblemTexts texts,
            @Reference Pace pace) {
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
        this.texts = texts;
        this.pace = pace;
    }

    /** New ones for each application: what one has learnt of a plugin's classes goes with it. */
    List<Object> forOneApplication() {
        Problems problems = new Problems();
        return List.of(
                new Gate(new Callers(keys, sessions, clock, pace), clock, ids),
                Calls.binder(),
                new BodyHeaders(problems),
                new TextParameters(),
                new AnswerFilter(),
                new ProblemFilter(texts, json),
                new JsonBodies(json),
                new RefusalMapper(problems),
                new WebRefusalMapper(problems),
                new HeaderRefusalMapper(problems),
                new JsonRefusalMapper(problems),
                new DuplicateMapper(problems),
                new ContentionMapper(problems),
                new DefectMapper(problems));
    }
}
