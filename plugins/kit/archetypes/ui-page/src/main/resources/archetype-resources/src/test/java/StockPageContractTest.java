package ${package};

import org.comptoir.spi.ui.v1.UiContribution;
import org.comptoir.tck.UiContributionContract;

class StockPageContractTest implements UiContributionContract {
    @Override
    public UiContribution extension() {
        return new StockPage("Rayons", "Shelves");
    }
}
