// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.order;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.PageRequest;
import org.comptoir.api.order.Orders;
import org.comptoir.shell.internal.Services;
import org.comptoir.shell.internal.console.Suggestions;

/** Completes the ids of the fifty newest orders of the only company. */
@Service
public final class OrderIds extends Suggestions {

    private static final int RECENT = 50;

    @Override
    protected List<String> suggest(Services services) {
        return onlyCompany(services).stream()
                .flatMap(call -> services
                        .get(Orders.class)
                        .list(List.of(), FIRST_DAY, LAST_DAY, PageRequest.first(RECENT), call)
                        .items()
                        .stream())
                .map(order -> order.id().toString())
                .toList();
    }
}
