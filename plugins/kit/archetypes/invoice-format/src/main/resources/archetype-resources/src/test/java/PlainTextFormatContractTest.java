package ${package};

import java.util.List;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.comptoir.tck.InvoiceFormatContract;
import org.comptoir.tck.SampleInvoices;

class PlainTextFormatContractTest implements InvoiceFormatContract {
    @Override
    public InvoiceFormat extension() {
        return new PlainTextFormat("64");
    }

    @Override
    public List<Invoice> faulty() {
        return List.of(SampleInvoices.withoutLines());
    }
}
