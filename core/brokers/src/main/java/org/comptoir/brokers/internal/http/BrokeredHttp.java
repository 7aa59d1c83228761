// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import org.comptoir.brokers.internal.Asker;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;
import org.comptoir.spi.broker.v1.PluginHttp;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The way out of one bundle. */
@Component(service = PluginHttp.class, scope = ServiceScope.BUNDLE)
public final class BrokeredHttp implements PluginHttp {

    private final Asker asker;
    private final Outbound outbound;

    @Activate
    public BrokeredHttp(ComponentContext context, @Reference Outbound outbound) {
        this(Asker.of(context.getUsingBundle()), outbound);
    }

    BrokeredHttp(Asker asker, Outbound outbound) {
        this.asker = asker;
        this.outbound = outbound;
    }

    @Deactivate
    void close() {
        asker.leave();
    }

    @Override
    public Outcome<HttpResponse> send(HttpRequest request, Call call) {
        asker.require();
        return outbound.send(request, call, asker);
    }
}
