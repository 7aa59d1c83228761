// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.secrets;

import java.util.Set;
import org.comptoir.brokers.internal.BrokerSettings;
import org.comptoir.kernel.input.SettingList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/** Which variables of the environment an admin lent to which plugin. Changes while plugins run. */
@Component(service = LentVariables.class, configurationPid = "org.comptoir.brokers")
public final class LentVariables {

    private volatile Set<String> lent;

    @Activate
    public LentVariables(BrokerSettings settings) {
        this(settings.variables());
    }

    LentVariables(String... lent) {
        this.lent = read(lent);
    }

    @Modified
    void modified(BrokerSettings settings) {
        lent = read(settings.variables());
    }

    private static Set<String> read(String... lent) {
        return Set.copyOf(SettingList.of(lent));
    }

    boolean to(String plugin, String variable) {
        return lent.contains(plugin + ":" + variable);
    }
}
