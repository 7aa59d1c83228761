package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.comptoir.spi.Health;
import org.comptoir.spi.ui.v1.UiPage;
import org.junit.jupiter.api.Test;

class StockPageTest {

    @Test
    void theMenuCallsItAsTheSettingsSay() {
        UiPage page = new StockPage("Réserve", "Stockroom").pages().get(0);

        assertThat(page.title().in(Locale.FRENCH)).isEqualTo("Réserve");
        assertThat(page.title().in(Locale.ENGLISH)).isEqualTo("Stockroom");
    }

    @Test
    void aTitleThatIsMissingIsToldAndTheUsualOneHolds() {
        StockPage page = new StockPage("", "Stockroom");

        assertThat(page.health().state()).isEqualTo(Health.State.NEEDS_CONFIG);
        assertThat(page.health().field()).isEqualTo("title.fr");
        assertThat(page.pages().get(0).title().in(Locale.FRENCH)).isEqualTo("Rayons");
    }
}
