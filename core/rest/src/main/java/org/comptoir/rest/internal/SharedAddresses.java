// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.net.InetAddress;
import java.util.List;
import org.comptoir.kernel.input.AddressRange;
import org.comptoir.kernel.input.SettingList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The addresses from which many speak: this machine's, and those of the proxies that the pages trust. */
@Component(service = SharedAddresses.class, configurationPid = "org.comptoir.web")
public final class SharedAddresses {

    private final List<AddressRange> proxies;

    /** What of the pages' settings matters here. */
    @interface Settings {

        String[] trustedProxies() default {};
    }

    @Activate
    public SharedAddresses(Settings settings) {
        // Those that cannot be read are told of where their word would be taken.
        proxies = SettingList.of(settings.trustedProxies()).stream()
                .flatMap(one -> AddressRange.parse(one).stream())
                .toList();
    }

    /** Whether more people than one may have it. */
    boolean has(InetAddress address) {
        return address.isLoopbackAddress() || proxies.stream().anyMatch(range -> range.has(address));
    }
}
