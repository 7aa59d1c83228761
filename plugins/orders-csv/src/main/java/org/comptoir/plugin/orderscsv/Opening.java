// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.spi.importer.v1.ImportedFact.OpeningLine;
import org.comptoir.spi.importer.v1.ImportedFact.OpeningStock;

/** Works out what must have lain in the warehouse for the files to be possible. */
final class Opening {

    private final Profile profile;
    private final Columns columns;

    Opening(Profile profile, Columns columns) {
        this.profile = profile;
        this.columns = columns;
    }

    /** The same files again are the same opening; any other set is another one. */
    static String ref(List<String> digests) {
        return "opening-" + Digests.ofSet(digests);
    }

    /** The opening on a day; nothing where the profile leaves it out or no goods moved. */
    Optional<OpeningStock> on(LocalDate day, String ref) {
        List<OpeningLine> lines = new ArrayList<>();
        if (profile.opening().fromFiles()) {
            for (int sku : columns.items.moved()) {
                lines.add(line(sku));
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new OpeningStock(ref, day, profile.currency(), lines));
    }

    private OpeningLine line(int sku) {
        Stock items = columns.items;
        int name = items.name(sku);
        return new OpeningLine(
                items.sku(sku),
                name < 0 ? items.sku(sku) : columns.names.word(name),
                items.needed(sku),
                cost(items.firstPrice(sku)));
    }

    private BigDecimal cost(int price) {
        int decimals = profile.opening().decimals();
        return price < 0
                ? BigDecimal.ZERO.setScale(decimals)
                : columns.prices
                        .value(price)
                        .multiply(profile.opening().share())
                        .setScale(decimals, RoundingMode.HALF_UP);
    }
}
