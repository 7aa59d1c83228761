// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.Rate;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.PostalAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private final Json json = new Json();

    record Part(String name, int pieces) {}

    record Whole(
            OrderId id,
            Money net,
            Rate rate,
            BigDecimal weight,
            LocalDate on,
            Instant at,
            boolean open,
            List<Part> parts,
            Map<String, String> notes,
            @Nullable PostalAddress shipTo) {}

    private static final Whole WHOLE = new Whole(
            new OrderId(new UUID(1, 2)),
            new Money(-1999, Currency.EUR),
            new Rate(new BigDecimal("5.50")),
            new BigDecimal("12.500"),
            LocalDate.of(2026, 11, 21),
            Instant.parse("2026-11-21T09:00:00.000001Z"),
            true,
            List.of(new Part("Bougie", 3)),
            Map.of("b", "2", "a", "1"),
            PostalAddress.in(new CountryCode("FR")));

    private static final String CANONICAL = "{\"at\":\"2026-11-21T09:00:00.000001Z\",\"id\":\"" + WHOLE.id()
            + "\",\"net\":{\"currency\":\"EUR\",\"minor\":-1999},\"notes\":{\"a\":\"1\",\"b\":\"2\"},"
            + "\"on\":\"2026-11-21\",\"open\":true,\"parts\":[{\"name\":\"Bougie\",\"pieces\":3}],\"rate\":\"5.5\","
            + "\"shipTo\":{\"city\":\"\",\"country\":\"FR\",\"line1\":\"\",\"line2\":\"\",\"name\":\"\",\"postcode\":\"\"},"
            + "\"weight\":\"12.5\"}";

    @Test
    void canonicalFormIsFixedByteForByte() {
        assertThat(new String(json.canonical(WHOLE), StandardCharsets.UTF_8)).isEqualTo(CANONICAL);
    }

    @Test
    void whatWasWrittenIsReadBackAndWrittenAlike() {
        Whole again = json.read(json.canonical(WHOLE), Whole.class);
        assertThat(json.canonical(again)).isEqualTo(json.canonical(WHOLE));
        assertThat(again.net()).isEqualTo(WHOLE.net());
        assertThat(again.shipTo()).isEqualTo(WHOLE.shipTo());
    }

    @Test
    void theOrderInWhichAMapWasFilledDoesNotShow() {
        Map<String, Integer> one = new LinkedHashMap<>();
        one.put("b", 2);
        one.put("a", 1);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("a", 1);
        other.put("b", 2);
        assertThat(json.canonical(one)).isEqualTo(json.canonical(other));
    }

    @Property
    void equalDecimalsAreWrittenAlike(@ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal value) {
        String written = json.write(Map.of("value", value));
        assertThat(json.write(Map.of("value", value.setScale(12)))).isEqualTo(written);
        assertThat(written).doesNotContain("E");
        BigDecimal read = new BigDecimal(written.substring(10, written.length() - 2));
        assertThat(read).isEqualByComparingTo(value);
    }

    @Test
    void aMissingTextOrListIsEmptyAndAMissingOptionalIsNothing() {
        Whole read = json.read(
                CANONICAL
                        .replaceAll("\"parts\":\\[.*?],", "")
                        .replaceAll("\"notes\":\\{.*?},", "")
                        .replaceAll("\"shipTo\":\\{.*?},", ""),
                Whole.class);
        assertThat(read.parts()).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(read.shipTo()).isNull();
        assertThat(json.read("{\"pieces\":1}", Part.class).name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"x\",\"pieces\":1,\"colour\":\"red\"}",
                "{\"name\":\"x\",\"pieces\":null}",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"pieces\":\"1\"}",
                "{\"name\":\"x\",\"pieces\":1.5}",
                "{\"name\":\"x\",\"pieces\":99999999999}",
                "{\"name\":\"x\",\"pieces\":NaN}",
                "{\"name\":[\"x\"],\"pieces\":1}",
                "{\"name\":\"x\",\"pieces\":1} {}",
                "{\"name\":\"x\",\"pieces\":1",
                "[]",
                "\"x\"",
                "",
            })
    void whatIsNotExactlyAPartIsRefused(String malformed) {
        assertThatThrownBy(() -> json.read(malformed, Part.class)).isInstanceOf(IllegalStateException.class);
    }

    record Weighed(BigDecimal weight) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1e999999999\"",
                "\"1e-999999999\"",
                "1e999999999",
                "\"1111111111111111111111111111111\"",
                "\"NaN\"",
                "\"\"",
                "\"0x1\"",
                "true",
                "{}",
                "null",
            })
    void aDecimalOfNoSaneSizeIsRefused(String number) {
        assertThatThrownBy(() -> json.read("{\"weight\":" + number + "}", Weighed.class))
                .isInstanceOf(IllegalStateException.class);
    }

    /** To read them would take a quarter of a minute. */
    @Test
    @Timeout(2)
    void aMillionDigitsAreRefusedUnread() {
        String digits = "9".repeat(1_040_000);
        for (String number : List.of("\"" + digits + "\"", digits, "0." + digits)) {
            assertThatThrownBy(() -> json.read("{\"weight\":" + number + "}", Weighed.class))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> json.read("\"" + digits + "\"", Rate.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDecimalMayComeAsANumberOrAsText() {
        assertThat(json.read("{\"weight\":12.50}", Weighed.class).weight()).isEqualByComparingTo("12.5");
        assertThat(json.read("{\"weight\":\"12.50\"}", Weighed.class).weight()).isEqualByComparingTo("12.5");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(1_000) + "]".repeat(1_000);
        assertThatThrownBy(() -> json.read(deep, List.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void textThatIsNoUtf8IsRefused() {
        byte[] malformed = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '"', '}'};
        assertThatThrownBy(() -> json.read(malformed, Part.class)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"currency\":\"EUR\",\"minor\":1.5}",
                "{\"currency\":\"eur\",\"minor\":1}",
                "{\"currency\":\"XXX\",\"minor\":1}",
                "{\"minor\":1}",
                "{\"currency\":\"EUR\"}",
                "{\"currency\":\"EUR\",\"minor\":9223372036854775808}",
            })
    void moneyIsExactOrRefused(String malformed) {
        assertThatThrownBy(() -> json.read(malformed, Money.class)).isInstanceOf(IllegalStateException.class);
    }
}
