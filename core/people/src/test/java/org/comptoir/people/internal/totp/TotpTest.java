// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final Totp OF_THE_RFC = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** RFC 6238, appendix B, of whose eight digits apps show the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheRfc(long seconds, String code) {
        assertThat(OF_THE_RFC.codeAt(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 0, 30})
    void aCodeIsRightHalfAMinuteBeforeAndAfter(int seconds) {
        assertThat(OF_THE_RFC.step(OF_THE_RFC.codeAt(NOON.plusSeconds(seconds)), NOON))
                .hasValue(NOON.plusSeconds(seconds).getEpochSecond() / 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60, 86_400})
    void aCodeOfAnotherTimeIsWrong(int seconds) {
        assertThat(OF_THE_RFC.step(OF_THE_RFC.codeAt(NOON.plusSeconds(seconds)), NOON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "abcdef", "١٢٣٤٥٦"})
    void whatIsNoCodeIsWrong(String text) {
        assertThat(OF_THE_RFC.step(text, NOON)).isEmpty();
    }

    @Property(tries = 200)
    void everyCodeHasSixDigitsAndIsRightAtItsTime(
            @ForAll @Size(20) byte[] secret, @ForAll @LongRange(min = 0, max = 9_999_999_999L) long seconds) {
        Totp totp = new Totp(secret);
        Instant moment = Instant.ofEpochSecond(seconds);
        assertThat(totp.codeAt(moment)).matches("[0-9]{6}");
        assertThat(totp.step(totp.codeAt(moment), moment)).isPresent();
    }

    @Property(tries = 200)
    void base32IsReadBackInEitherCase(@ForAll @Size(20) byte[] bytes) {
        String text = Base32.encode(bytes);
        assertThat(text).matches("[A-Z2-7]{32}");
        assertThat(Base32.decode(text)).isEqualTo(bytes);
        assertThat(Base32.decode(text.toLowerCase(java.util.Locale.ROOT))).isEqualTo(bytes);
    }
}
