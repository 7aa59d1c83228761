package ${package};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.OrdersAfter;
import org.comptoir.spi.commerce.v1.ShopOrder;
import org.junit.jupiter.api.Test;

class ShopConnectorTest {

    private static final String ORDER =
            "order;1001;2;cancelled;2026-11-21T10:00:00Z;c-7;Camille Martin;consumer;8 rue du Chateau;29200;Brest;FR;EUR;7.41\n";

    @Test
    void anOrderIsReadWithItsLines() {
        OrderPage page = read(ORDER + "line;1;LAMP-1;Lampe;3;12.345\nend;1\n");

        assertThat(page.cursor()).isEqualTo("1");
        assertThat(page.orders()).singleElement().satisfies(order -> {
            assertThat(order.ref().id()).isEqualTo("1001");
            assertThat(order.state()).isEqualTo(ShopOrder.State.CANCELLED);
            assertThat(order.net().minor()).isEqualTo(3_704);
            assertThat(order.total().minor()).isEqualTo(4_445);
        });
    }

    @Test
    void aPageWithoutItsEndIsNotBelieved() {
        assertThatIllegalArgumentException().isThrownBy(() -> read(ORDER));
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(health("Shop!", "lenoir", "k").field()).isEqualTo("name");
        assertThat(health("shop", "", "k").field()).isEqualTo("company");
        assertThat(health("shop", "lenoir", "").field()).isEqualTo(".key");
        assertThat(health("shop", "lenoir", "k")).isEqualTo(Health.up());
    }

    private static OrderPage read(String text) {
        return new OrderLines("shop").read(text, new OrdersAfter("", 10));
    }

    private static Health health(String name, String company, String key) {
        return new ShopConnector(
                        name,
                        company,
                        key,
                        (request, call) -> Outcome.refused("test.offline", "nothing is sent here"),
                        (reference, call) -> PluginSecret.of(""))
                .health();
    }
}
