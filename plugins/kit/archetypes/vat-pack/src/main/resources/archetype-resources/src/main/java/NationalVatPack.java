package ${package};

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.Problem;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * VAT as a seller in Luxembourg owes it, and the rates of Luxembourg for sellers elsewhere. For another member state, change
 * the country here and in the passport, and the lines of {@code rates.csv}. Every answer follows from the question: the day is
 * in it.
 */
@ComptoirPlugin(
        id = "${id}",
        name = "%name",
        publisher = "${publisher}",
        licence = "Apache-2.0",
        description = "%description",
        countries = "LU")
@Component(configurationPid = "${package}")
@Designate(ocd = Settings.class)
public final class NationalVatPack implements VatPack {

    static final CountryCode COUNTRY = new CountryCode("LU");

    private final Rates rates;
    private final List<String> complaints;

    /** Made anew whenever the settings change. */
    @Activate
    public NationalVatPack(Settings settings) {
        // One value of a settings file may hold several lines.
        this(Arrays.stream(settings.rates())
                .flatMap(value -> Arrays.stream(value.split("[,\\n]")))
                .toList());
    }

    /** Lines of the settings that cannot be read are told by {@link VatPack}'s health; all others hold. */
    NationalVatPack(List<String> further) {
        RateLines read = RateLines.read(further);
        this.rates = Rates.bundled().with(read.rates());
        this.complaints = read.complaints();
    }

    @Override
    public Set<String> capabilities() {
        return Set.of("rates", "decide");
    }

    @Override
    public Health check(Call call) {
        return complaints.isEmpty() ? Health.up() : Health.needsConfig("rates", String.join(" ", complaints));
    }

    @Override
    public Set<CountryCode> sellers() {
        return Set.of(COUNTRY);
    }

    @Override
    public Set<CountryCode> rated() {
        return Set.of(COUNTRY);
    }

    @Override
    public VatVerdict decide(Supply supply) {
        return supply.seller().equals(COUNTRY)
                ? new Decision(supply, rates).verdict()
                : new VatVerdict.Refused(new Problem(
                        "vat.seller-unknown",
                        Problem.Kind.REFUSED,
                        "This pack decides for sellers in " + COUNTRY + " only.",
                        Map.of("seller", supply.seller().code())));
    }

    @Override
    public List<VatRate> rates(CountryCode country, LocalDate on) {
        return country.equals(COUNTRY) ? rates.on(on) : List.of();
    }
}
