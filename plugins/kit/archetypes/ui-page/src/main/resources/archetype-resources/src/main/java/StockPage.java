package ${package};

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.model.LocalText;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.ui.v1.UiContribution;
import org.comptoir.spi.ui.v1.UiPage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A page that shows how much of a product is there. Its files lie in the bundle's folder {@code ui}; they talk to the server
 * through the REST interface, with the rights of who looks at them.
 */
@ComptoirPlugin(
        id = "${id}",
        name = "%name",
        publisher = "${publisher}",
        licence = "Apache-2.0",
        description = "%description")
@Component(configurationPid = "${package}")
@Designate(ocd = Settings.class)
public final class StockPage implements UiContribution {

    private final LocalText title;
    private final Health health;

    /** Made anew whenever the settings change. */
    @Activate
    public StockPage(Settings settings) {
        this(settings.title_fr(), settings.title_en());
    }

    /** A title that is missing stops nothing: the other language's then holds, or the usual one. */
    StockPage(String french, String english) {
        String usualFrench = french.isBlank() ? "Rayons" : french.strip();
        String usualEnglish = english.isBlank() ? "Shelves" : english.strip();
        this.title = LocalText.of(usualFrench, usualEnglish);
        this.health = french.isBlank() || english.isBlank()
                ? Health.needsConfig(french.isBlank() ? "title.fr" : "title.en", "What the menu calls the page.")
                : Health.up();
    }

    @Override
    public Health check(Call call) {
        return health();
    }

    Health health() {
        return health;
    }

    @Override
    public List<UiPage> pages() {
        return List.of(new UiPage("stock.html", title, "stock:r"));
    }
}
