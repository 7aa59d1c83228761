// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.secrets;

import java.util.Map;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.kernel.Secrets;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.broker.v1.PluginSecrets;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The secrets of one bundle's plugin: those under its own name, and what the admin lent it. */
@Component(service = PluginSecrets.class, scope = ServiceScope.BUNDLE)
public final class BrokeredSecrets implements PluginSecrets {

    private static final String SECRET = "secret:";
    private static final String ENVIRONMENT = "env:";

    private final Asker asker;
    private final Secrets secrets;
    private final LentVariables variables;

    @Activate
    public BrokeredSecrets(ComponentContext context, @Reference Secrets secrets, @Reference LentVariables variables) {
        this(Asker.of(context.getUsingBundle()), secrets, variables);
    }

    BrokeredSecrets(Asker asker, Secrets secrets, LentVariables variables) {
        this.asker = asker;
        this.secrets = secrets;
        this.variables = variables;
    }

    @Deactivate
    void close() {
        asker.leave();
    }

    @Override
    public PluginSecret get(String reference, Call call) {
        asker.require();
        if (!reference.startsWith(SECRET) && !reference.startsWith(ENVIRONMENT)) {
            // What stands there may be a secret that somebody put in the wrong place: it is not repeated.
            throw ComptoirException.invalid("secret.reference", "reference");
        }
        if (!isIts(reference)) {
            throw new ComptoirException(
                    "secret.not-lent", Fault.FORBIDDEN, Map.of("plugin", asker.id(), "reference", reference));
        }
        return PluginSecret.of(secrets.resolve(reference, call).reveal());
    }

    private boolean isIts(String reference) {
        return reference.startsWith(ENVIRONMENT)
                ? variables.to(asker.id(), reference.substring(ENVIRONMENT.length()))
                : reference.startsWith(SECRET + "plugin/" + asker.id() + "/");
    }
}
