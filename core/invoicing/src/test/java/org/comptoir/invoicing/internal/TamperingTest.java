// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.invoicing.internal.Office.line;

import java.time.Instant;
import java.util.List;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class TamperingTest {

    private static Office office(TestKernel kernel) {
        Office office = new Office(kernel);
        for (int i = 0; i < 4; i++) {
            office.issue("HANS", line("CANDLE", "1", "10"));
        }
        assertThat(office.breaches()).isEmpty();
        return office;
    }

    @EachDatabase
    void aChangedInvoiceShows(TestKernel kernel) {
        Office office = office(kernel);
        Invoice invoice = office.issue("HANS", line("CANDLE", "7", "10"));
        String changed = new String(kernel.json().canonical(invoice), java.nio.charset.StandardCharsets.UTF_8)
                .replace("Customer HANS", "Customer KARL");
        byte[] bytes = changed.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        kernel.tamper("update invoice set content = ? where invoice_no = ?", bytes, invoice.number());
        assertThat(office.breaches()).anyMatch(breach -> breach.startsWith("I5-invoices: Invoice FA2024-000005"));
        // A tamperer who knows of the digest beside it still breaks the chain.
        kernel.tamper(
                "update invoice set sha256 = ? where invoice_no = ?",
                new Sha256().add(bytes).hex(),
                invoice.number());
        assertThat(office.breaches())
                .anyMatch(breach -> breach.startsWith("I5-invoices"))
                .anyMatch(breach -> breach.startsWith("I6-invoices"));
    }

    @EachDatabase
    void aMissingInvoiceShows(TestKernel kernel) {
        Office office = office(kernel);
        kernel.tamper("delete from invoice where invoice_no = ?", "FA2024-000002");
        assertThat(office.breaches())
                .anyMatch(breach -> breach.startsWith("I4"))
                .anyMatch(breach -> breach.startsWith("I5-invoices"))
                .anyMatch(breach -> breach.startsWith("I2-invoices: Order"));
    }

    @EachDatabase
    void aCutTailShows(TestKernel kernel) {
        Office office = office(kernel);
        kernel.tamper("delete from invoice where invoice_no = ?", "FA2024-000004");
        assertThat(office.breaches()).contains("I5-invoices: Series FA2024 ends at 3, its head says 4.");
        kernel.tamper("delete from invoice");
        assertThat(office.breaches()).contains("I5-invoices: Series FA2024 ends at 0, its head says 4.");
    }

    @EachDatabase
    void aNumberThatNoChainKnowsShows(TestKernel kernel) {
        Office office = office(kernel);
        kernel.tamper(
                "update invoice set sequence_no = ?, invoice_no = ? where sequence_no = ?", 9L, "FA2024-000009", 4L);
        assertThat(office.breaches())
                .contains("I5-invoices: Series FA2024 has a document 9 beyond its head, 4.")
                .anyMatch(breach -> breach.startsWith("I4"));
    }

    @EachDatabase
    void changedFiguresAndDatesShow(TestKernel kernel) {
        Office office = office(kernel);
        kernel.tamper("update invoice set net_minor = net_minor + 1 where sequence_no = ?", 1L);
        assertThat(office.breaches())
                .contains("I6-invoices: Invoice FA2024-000001: the figures beside it are not its own.");
        kernel.tamper("update invoice set net_minor = net_minor - 1 where sequence_no = ?", 1L);
        kernel.tamper("update invoice_vat set tax_minor = tax_minor + 1");
        assertThat(office.breaches())
                .hasSize(8)
                .filteredOn(breach -> breach.contains("the VAT beside it"))
                .hasSize(4);
        kernel.tamper("delete from invoice_vat");
        assertThat(office.breaches())
                .hasSize(8)
                .filteredOn(breach -> breach.startsWith("I9-invoices"))
                .hasSize(4);
        kernel.tamper("update invoice set issued_on = ? where sequence_no = ?", Office.DAY.minusDays(1), 3L);
        assertThat(office.breaches()).anyMatch(breach -> breach.startsWith("I4: Invoice FA2024-000003"));
    }

    @EachDatabase
    void whatARowRepeatsOfItsDocumentShowsWhenItIsChanged(TestKernel kernel) {
        Office office = office(kernel);
        long row = 0;
        for (String change :
                List.of("doc_type = '381'", "due_on = '2099-01-01'", "currency = 'USD'", "order_id = root_id")) {
            kernel.tamper("update invoice set " + change + " where sequence_no = ?", ++row);
            assertThat(office.breaches())
                    .as(change)
                    .contains("I6-invoices: Invoice FA2024-00000" + row + ": the figures beside it are not its own.");
        }
    }

    @EachDatabase
    void whatOnlyTheRowSaysShowsWhenItIsChanged(TestKernel kernel) {
        Office office = office(kernel);
        long row = 0;
        for (String change : List.of(
                "recorded_by = 'nobody'",
                "source_key = 'another'",
                "customer_code = 'KARL', customer = null",
                "rank_no = 9, root_id = order_id")) {
            kernel.tamper("update invoice set " + change + " where sequence_no = ?", ++row);
            assertThat(office.breaches())
                    .as(change)
                    .contains("I9-invoices: Invoice FA2024-00000" + row
                            + ": its row is not what the audit trail says of it.");
        }
    }

    /** What has ended is passed over by the proofs: nobody is to make them pass over what has not. */
    @EachDatabase
    void anInvoiceThatIsMarkedAsEndedIsProvenAllTheSame(TestKernel kernel) {
        Office office = office(kernel);
        for (String moment : List.of("2026-11-20T00:00:00Z", "2099-01-01T00:00:00Z")) {
            kernel.tamper(
                    "update invoice set ended_at = ?, customer_code = 'OTHER', due_on = ? where sequence_no = 2",
                    Instant.parse(moment),
                    java.time.LocalDate.of(2031, 1, 1));
            assertThat(office.breaches())
                    .as(moment)
                    .contains("I5-invoices: Invoice FA2024-000002: it is marked as ended, and what it says is still"
                            + " there.")
                    .contains("I9-invoices: Invoice FA2024-000002: its row is not what the audit trail says of it.")
                    .contains("I6-invoices: Invoice FA2024-000002: the figures beside it are not its own.");
        }
    }

    @EachDatabase
    void anInvoiceThatTheTrailDoesNotKnowShowsHoweverLongTheTrailIs(TestKernel kernel) {
        Office office = office(kernel);
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            // More links than are read at once, so that the invoices around them lie in different stretches.
            for (int i = 0; i < 1200; i++) {
                tx.audit("demo.noted", "demo:" + i, java.util.Map.of());
            }
            return true;
        });
        office.issue("HANS", line("CANDLE", "1", "10"));
        assertThat(office.breaches()).isEmpty();
        IssuedTrail trail = office.trail();
        assertThat(kernel.units().read(sql -> trail.verify(sql, kernel.call())).checked())
                .isEqualTo(5);

        for (String number : List.of("FA2024-000002", "FA2024-000005")) {
            kernel.tamper(
                    "update audit_trail set action = 'demo.noted' where action = 'invoice.issued' and detail like ?",
                    "%" + number + "%");
            assertThat(office.breaches())
                    .contains("I9-invoices: Invoice " + number + ": its row is not what the audit trail says of it.");
        }
        assertThat(office.breaches()).hasSize(2);
    }

    @EachDatabase
    void anInvoiceWithoutItsEntryShowsAndAnEntryWithoutItsInvoice(TestKernel kernel) {
        Office office = office(kernel);
        Invoice lost = office.issue("HANS", line("CANDLE", "1", "10"));
        kernel.tamper("delete from fake_entry where source = ?", "invoice:" + lost.id());
        assertThat(office.breaches()).containsExactly("I2-invoices: Invoice FA2024-000005 has no entry.");
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            tx.hold(new Chain("journal:VE"));
            office.ledger.post(
                    SalesEntry.entry(
                            new org.comptoir.model.id.EntryId(kernel.ids().next()),
                            stranger(office, lost),
                            office.ledger.all().get(0).postings()),
                    kernel.call());
            return true;
        });
        assertThat(office.breaches()).anyMatch(breach -> breach.contains("names an invoice that is not there"));
    }

    private static Invoice stranger(Office office, Invoice like) {
        return new InvoiceDraft(
                        new Invoice(
                                office.id(),
                                like.company(),
                                "",
                                like.series(),
                                0,
                                like.type(),
                                like.issuedOn(),
                                like.suppliedOn(),
                                like.dueOn(),
                                like.recordedAt(),
                                like.order(),
                                like.process(),
                                like.seller(),
                                like.buyer(),
                                like.shipTo(),
                                like.destination(),
                                like.currency(),
                                like.lines(),
                                like.vat(),
                                like.totals(),
                                like.notes(),
                                like.payment(),
                                like.corrects(),
                                like.buyerReference(),
                                like.language(),
                                like.stamps()),
                        java.util.List.of(),
                        null,
                        "HANS",
                        "x",
                        like.id(),
                        0,
                        java.util.List.of())
                .numbered(99, like.recordedAt());
    }

    @EachDatabase
    void aChangedRenderingShowsAndIsNotHandedOut(TestKernel kernel) {
        Office office = office(kernel);
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("test", false));
        Invoice invoice = office.issue("HANS", line("CANDLE", "1", "10"));
        office.invoices.rendered(invoice.id(), "test", kernel.call());
        assertThat(office.breaches()).isEmpty();
        kernel.tamper("update invoice_document set content = ?", (Object) new byte[] {1});
        assertThat(office.breaches()).contains("I5-invoices: Invoice FA2024-000005: its test file was changed.");
        Refused.with("document.damaged", () -> office.invoices.rendered(invoice.id(), "test", kernel.call()));
    }

    /** The digest beside it is changed as well, so that the row alone looks whole. */
    @EachDatabase
    void aFileThatIsChangedWithItsDigestSwappedOrTakenAwayShows(TestKernel kernel) {
        Office office = office(kernel);
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("test", false));
        Invoice one = office.issue("HANS", line("CANDLE", "1", "10"));
        Invoice two = office.issue("HANS", line("CANDLE", "2", "10"));
        office.invoices.rendered(one.id(), "test", kernel.call());
        office.invoices.rendered(two.id(), "test", kernel.call());
        String changed = "I9-files: Invoice FA2024-000005: its test file is not the one that the audit trail heard of.";
        assertThat(office.breaches()).isEmpty();

        kernel.tamper("update invoice_document set media_type = 'text/html' where invoice_id = ?", one.id());
        assertThat(office.breaches()).containsExactly(changed);
        byte[] forged = {1};
        kernel.tamper(
                "update invoice_document set media_type = 'text/plain', content = ?, sha256 = ? where invoice_id = ?",
                forged,
                new Sha256().add(forged).hex(),
                one.id());
        assertThat(office.breaches()).containsExactly(changed);

        kernel.tamper("delete from invoice_document where invoice_id = ?", one.id());
        assertThat(office.breaches()).containsExactly("I9-files: Invoice FA2024-000005: its test file is gone.");
        kernel.tamper("update invoice_document set invoice_id = ?", one.id());
        assertThat(office.breaches())
                .containsExactlyInAnyOrder(changed, "I9-files: Invoice FA2024-000006: its test file is gone.");
    }

    @EachDatabase
    void aFileFromBeforeTheTrailHeardOfAnyIsNoBreachAndAYoungerOneIs(TestKernel kernel) {
        Office office = office(kernel);
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("test", false));
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("other", false));
        Invoice one = office.issue("HANS", line("CANDLE", "1", "10"));
        office.invoices.rendered(one.id(), "test", kernel.call());
        kernel.tamper(
                "update invoice_document set format = 'old', created_at = ?", Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(office.breaches()).containsExactly("I9-files: Invoice FA2024-000005: its test file is gone.");

        kernel.tamper("update invoice_document set created_at = ?", Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(office.breaches())
                .contains(
                        "I9-files: Invoice FA2024-000005: its old file is not the one that the audit trail heard of.");
    }

    @EachDatabase
    void aBoxOfTheReturnAndADocumentClosedByHandShow(TestKernel kernel) {
        Office office = office(kernel);
        kernel.tamper("update invoice_vat set return_box = 'ZZ'");
        assertThat(office.breaches()).hasSize(4).allMatch(breach -> breach.startsWith("I9-invoices: Invoice FA2024-"));
        kernel.tamper("update invoice set blocked_at = recorded_at where sequence_no = ?", 1L);
        assertThat(office.breaches())
                .contains("I9-closed: Invoice FA2024-000001: it is closed, and the audit trail says otherwise of its"
                        + " customer.");
    }
}
