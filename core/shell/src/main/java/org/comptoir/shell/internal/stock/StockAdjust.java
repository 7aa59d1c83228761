// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.shell.internal.catalogue.Skus;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.Numbers;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Corrects a quantity. */
@Service
@Command(
        scope = "comptoir",
        name = "stock-adjust",
        description = "Books goods found or lost",
        detailedDescription = "classpath:help/stock-adjust.txt")
@Parsing(OptionsFirst.class)
public final class StockAdjust extends ChangeCommand {

    @Argument(index = 0, name = "sku", description = "The item", required = true)
    @Completion(Skus.class)
    private String sku = "";

    @Argument(index = 1, name = "quantity", description = "Positive: found; negative: lost", required = true)
    private String quantity = "";

    @Option(name = "--warehouse", description = "The warehouse's code")
    private String warehouse = "main";

    @Option(name = "--on", description = "The business date; today unless given")
    private String on = "";

    @Override
    protected boolean irreversible() {
        return true;
    }

    @Override
    protected Plan plan() {
        if (reason().isBlank()) {
            throw ComptoirException.invalid("field.missing", "--reason");
        }
        BigDecimal by = Numbers.decimal("quantity", quantity);
        LocalDate day = date("--on", on, today());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("quantity", by);
        facts.put("warehouse", warehouse);
        facts.put("on", day);
        facts.put("reason", reason());
        return new Plan("stock.adjust", sku, facts, (answer, call) -> {
            String source = "console:" + service(Ids.class).next();
            Stock stock = service(Stock.class);
            stock.adjust(source, warehouse, sku, by, reason(), day, call);
            answer.one(stock.levels(warehouse, List.of(sku), day, call).getOrDefault(sku, nothing(call)));
        });
    }

    private StockLevel nothing(Call call) {
        BigDecimal none = BigDecimal.ZERO;
        return new StockLevel(
                warehouse,
                sku,
                none,
                none,
                none,
                none,
                none,
                service(Stock.class).value(today(), call));
    }
}
