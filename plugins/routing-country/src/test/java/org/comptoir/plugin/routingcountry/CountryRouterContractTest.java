// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.routingcountry;

import org.comptoir.spi.routing.v1.StockRouter;
import org.comptoir.tck.StockRouterContract;

class CountryRouterContractTest implements StockRouterContract {

    @Override
    public StockRouter extension() {
        return new CountryRouter();
    }
}
