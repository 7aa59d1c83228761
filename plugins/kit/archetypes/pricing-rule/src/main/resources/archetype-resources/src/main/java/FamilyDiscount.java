package ${package};

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.LocalText;
import org.comptoir.model.Rate;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Takes a part off the price of each line whose product is of one family. Asked once a cart, on many threads at once; what it
 * answers depends on the cart and the settings alone.
 */
@ComptoirPlugin(
        id = "${id}",
        name = "%name",
        publisher = "${publisher}",
        licence = "Apache-2.0",
        description = "%description")
@Component(configurationPid = "${package}")
@Designate(ocd = Settings.class)
public final class FamilyDiscount implements PricingRule {

    private final String family;
    private final Rate off;
    private final Health health;

    /** Made anew whenever the settings change. */
    @Activate
    public FamilyDiscount(Settings settings) {
        this(settings.family(), settings.percent());
    }

    /** Wrong settings stop nothing: the rule then takes nothing off, and {@link Health} says which one to mend. */
    FamilyDiscount(String family, String percent) {
        Rate read = Rate.ZERO;
        Health told = Health.up();
        try {
            read = Rate.of(percent.strip());
        } catch (ComptoirException wrong) {
            told = Health.needsConfig("percent", "A number from 0 to 100 with a point, such as 7.5.");
        }
        this.family = family.strip();
        this.off = read;
        this.health = told;
    }

    @Override
    public Health check(Call call) {
        return health();
    }

    Health health() {
        return health;
    }

    /** Written into the trace of each price: keep it when the plugin grows. */
    @Override
    public String name() {
        return "${artifactId}";
    }

    @Override
    public String phase() {
        return "discount";
    }

    @Override
    public List<Adjustment> apply(Cart cart) {
        if (off.isZero()) {
            return List.of();
        }
        return cart.lines().stream()
                .filter(this::concerns)
                .<Adjustment>map(line -> new Adjustment.PercentOff(line.position(), off, "family", why(line)))
                .toList();
    }

    private boolean concerns(CartLine line) {
        return family.isEmpty() || family.equals(line.family());
    }

    private LocalText why(CartLine line) {
        String percent = off.percent().toPlainString();
        String french = "Remise de " + percent.replace('.', ',') + " %";
        String english = percent + "% off";
        return family.isEmpty()
                ? LocalText.of(french, english)
                : LocalText.of(french + " sur la famille " + line.family(), english + " the family " + line.family());
    }
}
