// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comptoir.model.document.Document;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.invoice.v1.Finding;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.junit.jupiter.api.Test;

/** What the core relies on when it checks, writes and keeps invoices. */
public interface InvoiceFormatContract extends ExtensionContract<InvoiceFormat> {

    /** Invoices that this format can hold and that nothing is wrong with; without others, those of a French shop. */
    default List<Invoice> invoices() {
        return SampleInvoices.sound();
    }

    /** Invoices that this format must refuse; without another answer one that has no lines (EN 16931, BR-16). */
    default List<Invoice> faulty() {
        return List.of(SampleInvoices.withoutLines());
    }

    @Test
    default void itHasAStableNameAndAProfile() {
        InvoiceFormat format = extension();
        assertThat(format.name()).matches("[a-z][a-z0-9-]{0,63}").isEqualTo(format.name());
        assertThat(format.profile()).as("BT-24").isNotBlank();
    }

    @Test
    default void aSoundInvoicePassesThePreFlightAndIsWritten() {
        assertThat(invoices()).isNotEmpty().allSatisfy(invoice -> {
            assertThat(extension().check(invoice, Samples.call()))
                    .noneMatch(finding -> finding.severity() == Finding.Severity.FATAL);
            Document document = written(invoice);
            assertThat(document.content()).isNotEmpty();
            assertThat(document.mediaType()).matches("[a-z]+/[a-z0-9.+-]+");
            assertThat(document.fileName()).isNotBlank().doesNotContain("/", "\\");
        });
    }

    private Document written(Invoice invoice) {
        Outcome<Document> outcome = extension().write(invoice, Samples.call());
        assertThat(outcome).as("writing %s", invoice.number()).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Document>) outcome).value();
    }

    @Test
    default void theSameInvoiceGivesTheSameBytesWheneverAndWherever() {
        InvoiceFormat format = extension();
        Invoice invoice = invoices().get(0);
        SameAnswer.always(() -> ((Outcome.Done<Document>) format.write(invoice, Samples.call()))
                .value()
                .content());
    }

    @Test
    default void whatItMustRefuseIsFoundBeforeTheIssueAndNamedInBothLanguages() {
        assertThat(faulty()).isNotEmpty().allSatisfy(invoice -> {
            List<Finding> findings = extension().check(invoice, Samples.call());
            assertThat(findings).anyMatch(finding -> finding.severity() == Finding.Severity.FATAL);
            assertThat(findings).allSatisfy(finding -> {
                assertThat(finding.rule()).as("the rule of a finding").isNotBlank();
                assertThat(finding.field())
                        .as("the field that rule %s is about", finding.rule())
                        .isNotBlank();
                Samples.assertSaid(finding.message(), "the words of rule " + finding.rule());
            });
        });
    }
}
