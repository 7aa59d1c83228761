package ${package};

import java.util.List;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.tck.VatPackContract;

class NationalVatPackContractTest implements VatPackContract {
    @Override
    public VatPack extension() {
        return new NationalVatPack(List.of());
    }
}
