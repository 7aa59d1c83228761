// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.router;

import java.util.List;
import org.comptoir.spi.routing.v1.StockRouter;
import org.comptoir.tck.StockRouterContract;

class FavouritesFirstContractTest implements StockRouterContract {

    @Override
    public StockRouter extension() {
        return new FavouritesFirst(List.of("lyon", "paris"));
    }
}
