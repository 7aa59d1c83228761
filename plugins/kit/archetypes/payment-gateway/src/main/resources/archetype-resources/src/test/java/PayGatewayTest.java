package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.junit.jupiter.api.Test;

class PayGatewayTest {

    @Test
    void whatIsMissingIsTold() {
        assertThat(field("", "lenoir", "k", "s")).isEqualTo("name");
        assertThat(field("Cards!", "lenoir", "k", "s")).isEqualTo("name");
        assertThat(field("cards", "", "k", "s")).isEqualTo("company");
        assertThat(field("cards", "lenoir", "", "s")).isEqualTo(".key");
        assertThat(field("cards", "lenoir", "k", "")).isEqualTo(".signing");
        assertThat(health("cards", "lenoir", "k", "s")).isEqualTo(Health.up());
    }

    @Test
    void aLineStaysALine() {
        assertThat(Lines.of("reference", "FA-1\namount=1").text()).isEqualTo("reference=FA-1 amount=1\n");
    }

    private static String field(String name, String company, String key, String signing) {
        return health(name, company, key, signing).field();
    }

    private static Health health(String name, String company, String key, String signing) {
        return new PayGateway(
                        name,
                        company,
                        key,
                        signing,
                        (request, call) -> Outcome.refused("test.offline", "nothing is sent here"),
                        (reference, call) -> PluginSecret.of(""))
                .health();
    }
}
