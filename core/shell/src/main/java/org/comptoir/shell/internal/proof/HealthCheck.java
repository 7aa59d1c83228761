// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.imports.Imports;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customers;
import org.comptoir.api.stock.Stock;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Units;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** Whether the server can serve. */
@Service
@Command(
        scope = "comptoir",
        name = "health",
        description = "Says whether the whole server can serve, and what is missing if not",
        detailedDescription = "classpath:help/health.txt")
@Parsing(OptionsFirst.class)
public final class HealthCheck extends ServerCommand {

    private static final List<Class<?>> NEEDED = List.of(
            Companies.class,
            ApiKeys.class,
            Customers.class,
            Products.class,
            Stock.class,
            Orders.class,
            Invoices.class,
            Ledger.class,
            Imports.class);

    private record Check(String name, String status, String detail) {}

    private record Report(String status, List<Check> checks) {}

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    @Override
    protected void run(Answer answer) {
        List<Check> checks = new ArrayList<>();
        checks.add(database());
        NEEDED.forEach(type -> checks.add(module(type)));
        PluginLook.all(services(), callFor(SERVER))
                .forEach(plugin -> checks.add(new Check(
                        "plugin " + plugin.name(), plugin.state().equals("UP") ? "UP" : "IMPAIRED", plugin.message())));
        boolean down = checks.stream().anyMatch(check -> check.status().equals("DOWN"));
        Report report = new Report(down ? "DOWN" : "UP", checks);
        if (wantsJson()) {
            answer.one(report);
        } else {
            answer.rows(checks, "name", "status", "detail");
        }
        if (down) {
            String missing = checks.stream()
                    .filter(check -> check.status().equals("DOWN"))
                    .map(Check::name)
                    .toList()
                    .toString();
            throw new ComptoirException("health.down", Fault.UNAVAILABLE, Map.of("down", missing));
        }
    }

    private Check database() {
        try {
            service(Units.class).read(sql -> sql.query("select holder from schema_lock", row -> row.text(1)));
            return new Check("database", "UP", service(Database.class).product());
        } catch (ComptoirException unreachable) {
            return new Check("database", "DOWN", String.valueOf(unreachable.getMessage()));
        }
    }

    private Check module(Class<?> type) {
        boolean there = !services().all(type).isEmpty();
        return new Check(type.getSimpleName(), there ? "UP" : "DOWN", there ? "" : "the service is not there");
    }
}
