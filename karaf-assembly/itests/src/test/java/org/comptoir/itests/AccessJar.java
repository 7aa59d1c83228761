// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.nio.file.Path;

/** A plugin whose report tries services of the core, a row each, and tells what came of it. */
final class AccessJar {

    private static final String SOURCE = """
            package %1$s;

            import java.math.BigDecimal;
            import java.time.Clock;
            import java.time.LocalDate;
            import java.util.List;
            import org.comptoir.api.PageRequest;
            import org.comptoir.api.access.ApiKeys;
            import org.comptoir.api.order.Orders;
            import org.comptoir.api.stock.Stock;
            import org.comptoir.model.*;
            import org.comptoir.spi.Health;
            import org.comptoir.spi.report.v1.*;

            public final class Tries implements Report {
                private static final PageRequest PAGE = new PageRequest("", 10);

                private final Orders orders;
                private final Stock stock;
                private final ApiKeys keys;
                private final LocalDate today;

                public Tries(Orders orders, Stock stock, ApiKeys keys, Clock clock) {
                    this.orders = orders;
                    this.stock = stock;
                    this.keys = keys;
                    this.today = LocalDate.now(clock);
                }

                @Override
                public String name() {
                    return "%2$s";
                }

                @Override
                public LocalText title() {
                    return LocalText.of("Essais", "Tries");
                }

                @Override
                public Health check(Call call) {
                    return Health.up();
                }

                @Override
                public List<ReportParameter> parameters() {
                    return List.of();
                }

                @Override
                public List<ReportColumn> columns() {
                    return List.of(
                            new ReportColumn("act", ReportColumn.Kind.TEXT, title()),
                            new ReportColumn("came", ReportColumn.Kind.TEXT, title()));
                }

                @Override
                public void run(ReportArguments arguments, ReportRows rows, Call call) {
                    row(rows, "read orders", () -> orders.list(List.of(), today, today, PAGE, call));
                    row(rows, "read stock", () -> stock.list("", PAGE, call));
                    row(rows, "write stock", () -> adjust("mine", call));
                    row(rows, "in a made-up name", () -> adjust("forged", call.withActor(Actor.console("root"))));
                    row(rows, "read keys", () -> keys.list(PAGE, call));
                }

                private Object adjust(String source, Call call) {
                    return stock.adjust("%2$s:" + source, "main", "BOUGIE-FIGUIER", BigDecimal.ONE, "found", today, call);
                }

                private static void row(ReportRows rows, String act, java.util.function.Supplier<Object> work) {
                    String came;
                    try {
                        came = work.get() == null ? "nothing" : "done";
                    } catch (ComptoirException refused) {
                        came = refused.code() + " " + refused.facts();
                    }
                    rows.add(List.of(new Cell.Text(act), new Cell.Text(came)));
                }
            }
            """;

    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s.Tries" init="4">
              <reference name="orders" interface="org.comptoir.api.order.Orders" parameter="0"/>
              <reference name="stock" interface="org.comptoir.api.stock.Stock" parameter="1"/>
              <reference name="keys" interface="org.comptoir.api.access.ApiKeys" parameter="2"/>
              <reference name="clock" interface="java.time.Clock" parameter="3"/>
              <service><provide interface="org.comptoir.spi.report.v1.Report"/></service>
              %2$s
              <implementation class="%1$s.Tries"/>
            </scr:component>
            """;

    private static final String IMPORTS =
            MadeManifest.comptoir("model", "api", "api.access", "api.order", "api.stock", "spi", "spi.report.v1");

    private final Path folder;

    /** @param folder where jars are made */
    AccessJar(Path folder) {
        this.folder = folder;
    }

    /**
     * A plugin.
     *
     * @param id its id, and its package
     * @param version its version
     * @param permissions what its passport says besides, such as {@code ;reads:List<String>="orders"}
     */
    Path make(String id, String version, String permissions) {
        return make(id, version, permissions, "");
    }

    /** A plugin whose component says more of itself, such as {@code <property name="osgi.http..." .../>}. */
    Path claiming(String id, String said) {
        return make(id, "1.0.0", "", said);
    }

    private Path make(String id, String version, String permissions, String said) {
        return new MadeArchive(
                        id + "-" + version,
                        "Tries",
                        SOURCE.formatted(id, id.replace('.', '-')),
                        COMPONENT.formatted(id, said),
                        new MadeManifest(id, version, "org.comptoir.spi.report.v1.Report", IMPORTS, permissions))
                .in(folder);
    }
}
