// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.ChainLink;
import org.comptoir.kernel.Chains;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Tx.Link;
import org.comptoir.kernel.internal.AuditRows;
import org.comptoir.kernel.internal.proof.Anchors;
import org.comptoir.kernel.internal.proof.ChainSources;
import org.comptoir.kernel.internal.proof.DefaultBooks;
import org.comptoir.ledger.internal.DefaultLedger;
import org.comptoir.ledger.internal.JournalChains;
import org.comptoir.ledger.internal.LedgerTables;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Posting;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;

/** Books as the server keeps and exports them; of the invoices the chain alone is here, their module has a test of its own. */
final class Books {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Chain SERIES = new Chain("series:FA2026");

    final TestKernel kernel;
    final Anchors anchors;
    private final Ledger ledger;
    private final Invoices invoices = new Invoices();
    private final FakeCompanies companies = new FakeCompanies();
    private final DefaultBooks books;

    /** The documents of one series. */
    private static final class Invoices implements Chains {
        private final Map<Long, ChainLink> links = new TreeMap<>();

        @Override
        public boolean hold(Chain chain) {
            return chain.equals(SERIES);
        }

        @Override
        public void links(Sql sql, CompanyId company, Chain chain, long from, long to, Consumer<ChainLink> consumer) {
            links.values().stream()
                    .filter(link -> link.number() >= from && link.number() <= to)
                    .forEach(consumer);
        }

        @Override
        public Map<Long, String> hashes(Sql sql, CompanyId company, Chain chain, Collection<Long> numbers) {
            Map<Long, String> hashes = new HashMap<>();
            numbers.stream()
                    .filter(links::containsKey)
                    .forEach(number -> hashes.put(number, links.get(number).hash()));
            return hashes;
        }
    }

    Books(TestKernel kernel, Path data) {
        this.kernel = kernel;
        LedgerTables tables = new LedgerTables(kernel.schemas());
        ledger = new DefaultLedger(kernel.units(), tables, companies, kernel.plugins(), kernel.json(), kernel.clock());
        anchors = Anchors.in(data, kernel.units(), kernel.clock());
        ChainSources sources = new ChainSources(
                List.of(new AuditRows(kernel.json()), new JournalChains(tables, kernel.json()), invoices));
        books = new DefaultBooks(kernel.units(), anchors, sources);
    }

    /** So many sales, with anchors on the way. */
    Books with(int sales) {
        for (int i = 1; i <= sales; i++) {
            post("VE", i, 12_000);
            post("OD", i, 500);
            issue(i);
            if (i % 5 == 0) {
                anchors.write();
            }
        }
        return this;
    }

    private void post(String journal, int number, long minor) {
        Posting debit = new Posting("512", "", "", eur(minor), eur(0), "");
        Posting credit = new Posting("7071", "", "", eur(0), eur(minor), "");
        String source = journal + "-" + number;
        ledger.post(
                new EntryRequest(
                        new EntryId(kernel.ids().next()),
                        journal,
                        DAY,
                        "P-" + number,
                        DAY,
                        "Vente n° " + number,
                        source,
                        List.of(debit, credit)),
                kernel.call());
    }

    void issue(int number) {
        byte[] content = "{\"issuedOn\":\"%s\",\"number\":\"FA2026-%06d\"}"
                .formatted(DAY, number)
                .getBytes(StandardCharsets.UTF_8);
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            Link link = tx.append(SERIES, content, DAY);
            tx.audit(
                    "invoice.issued",
                    "FA2026-" + number,
                    Map.of("hash", link.hash(), "number", "FA2026-%06d".formatted(number)));
            invoices.links.put(link.number(), new ChainLink(link.number(), content, link.hash()));
            return true;
        });
    }

    /** What the trail hears of a file that is made. */
    void rendered(String invoice, String format, byte[] content) {
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            tx.audit(
                    "invoice.rendered",
                    invoice,
                    Map.of("format", format, "sha256", Hashes.of(content), "beside", Hashes.of("beside")));
            return true;
        });
    }

    private static Money eur(long minor) {
        return new Money(minor, Currency.EUR);
    }

    Exported exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        books.export(out, companies.get(kernel.call()), kernel.call());
        return Exported.of(out.toByteArray());
    }

    String key() {
        return books.anchorKey();
    }
}
