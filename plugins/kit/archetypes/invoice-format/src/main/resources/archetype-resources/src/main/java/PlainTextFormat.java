package ${package};

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.model.LocalText;
import org.comptoir.model.document.Document;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.invoice.v1.Finding;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Writes invoices as plain text, for printers of receipts and for mail. The core asks once an invoice and keeps the bytes;
 * the same invoice gives the same bytes as long as the settings stay.
 */
@ComptoirPlugin(
        id = "${id}",
        name = "%name",
        publisher = "${publisher}",
        licence = "Apache-2.0",
        description = "%description")
@Component(configurationPid = "${package}")
@Designate(ocd = Settings.class)
public final class PlainTextFormat implements InvoiceFormat {

    static final int USUAL_WIDTH = 64;

    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 200;

    private final int width;
    private final Health health;

    /** Made anew whenever the settings change. */
    @Activate
    public PlainTextFormat(Settings settings) {
        this(settings.width());
    }

    /** A width that is none stops nothing: the usual one then holds, and {@link Health} says so. */
    PlainTextFormat(String width) {
        boolean number = width.strip().matches("[0-9]{1,3}");
        int read = number ? Integer.parseInt(width.strip()) : 0;
        boolean fits = read >= LEAST_WIDTH && read <= MOST_WIDTH;
        this.width = fits ? read : USUAL_WIDTH;
        this.health = fits
                ? Health.up()
                : Health.needsConfig("width", "A whole number from " + LEAST_WIDTH + " to " + MOST_WIDTH + ".");
    }

    @Override
    public Health check(Call call) {
        return health();
    }

    Health health() {
        return health;
    }

    /** What people choose it by: keep it when the plugin grows. */
    @Override
    public String name() {
        return "${artifactId}";
    }

    @Override
    public String profile() {
        return "urn:${id}:1";
    }

    @Override
    public Outcome<Document> write(Invoice invoice, Call call) {
        String text = new InvoiceText(invoice, width).text();
        String file = invoice.number().replaceAll("[^A-Za-z0-9-]", "_") + ".txt";
        return new Outcome.Done<>(new Document(file, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Asked before an invoice is issued: what is fatal here forbids the issue. */
    @Override
    public List<Finding> check(Invoice invoice, Call call) {
        if (!invoice.lines().isEmpty()) {
            return List.of();
        }
        LocalText words = LocalText.of("Une facture a au moins une ligne.", "An invoice has at least one line.");
        return List.of(new Finding("BR-16", Finding.Severity.FATAL, "BG-25", words));
    }
}
