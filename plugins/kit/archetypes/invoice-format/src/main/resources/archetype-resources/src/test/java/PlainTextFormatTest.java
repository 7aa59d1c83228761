package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.spi.Health;
import org.comptoir.tck.SampleInvoices;
import org.junit.jupiter.api.Test;

class PlainTextFormatTest {

    @Test
    void figuresStandAtTheRightEdge() {
        assertThat(new InvoiceText(SampleInvoices.sale("en"), 50).text())
                .startsWith("INVOICE FA2026-000042\n")
                .contains("\nTotal without VAT                       144.09 EUR\n");
    }

    @Test
    void aFrenchInvoiceReadsFrench() {
        assertThat(new InvoiceText(SampleInvoices.sale("fr"), 50).text())
                .contains("\nTotal hors taxe                         144,09 EUR\n")
                .contains("\nTVA 5,5 %                                 1,36 EUR\n");
    }

    @Test
    void aCreditNoteNamesWhatItCorrects() {
        assertThat(new InvoiceText(SampleInvoices.creditNote(), 50).text())
                .startsWith("AVOIR ")
                .contains("FA2026-000041");
    }

    @Test
    void aWidthThatIsNoneIsToldAndTheUsualOneHolds() {
        Health health = new PlainTextFormat("wide").health();

        assertThat(health.state()).isEqualTo(Health.State.NEEDS_CONFIG);
        assertThat(health.field()).isEqualTo("width");
    }
}
