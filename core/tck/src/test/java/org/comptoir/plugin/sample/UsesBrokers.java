// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.comptoir.model.Call;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.comptoir.spi.broker.v1.PluginTasks;
import org.comptoir.spi.broker.v1.RecurringTask;

/** Plans a task when it is made, and asks somebody how it feels. */
public final class UsesBrokers extends SampleRule {

    private final PluginHttp http;

    public UsesBrokers(PluginHttp http, PluginTasks tasks, Map<String, Object> settings) {
        super(settings);
        this.http = http;
        tasks.repeat(RecurringTask.every(Duration.ofHours(1), "fetch", call -> {}));
    }

    @Override
    public Health check(Call call) {
        return http.send(HttpRequest.get(URI.create("https://api.acme.example/health")), call)
                        instanceof Outcome.Failed<?> failed
                ? Health.needsConfig("host", failed.problem().code())
                : Health.up();
    }
}
