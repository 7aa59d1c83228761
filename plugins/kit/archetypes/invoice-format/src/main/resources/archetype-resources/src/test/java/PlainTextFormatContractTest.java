package ${package};

import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.comptoir.tck.InvoiceFormatContract;

class PlainTextFormatContractTest implements InvoiceFormatContract {
    @Override
    public InvoiceFormat extension() {
        return new PlainTextFormat("64");
    }
}
