// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request came from is what a listed proxy says, and nobody else. */
class ProxiesTest {

    private static final List<String> LISTED = List.of("127.0.0.1", "10.0.0.0/8", "2001:db8:1::/48");

    private final Proxies plain = Proxies.of(LISTED, "X-Forwarded-For");
    private final Proxies standard = Proxies.of(LISTED, "Forwarded");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.5 | 198.51.100.7 | 203.0.113.5",
                "127.0.0.1 | 198.51.100.7 | 198.51.100.7",
                "127.0.0.1 | 198.51.100.7:4711 | 198.51.100.7",
                "127.0.0.1 | 6.6.6.6, 198.51.100.7 | 198.51.100.7",
                "127.0.0.1 | 6.6.6.6, 198.51.100.7, 10.1.2.3 | 198.51.100.7",
                "127.0.0.1 | 10.9.9.9, 10.1.2.3 | 10.9.9.9",
                "127.0.0.1 | '' | 127.0.0.1",
                "127.0.0.1 | localhost, 10.1.2.3 | 10.1.2.3",
                "127.0.0.1 | unknown | 127.0.0.1",
                "127.0.0.1 | 999.1.1.1 | 127.0.0.1",
                "2001:db8:1::9 | [2001:db8:2::7]:443 | 2001:db8:2:0:0:0:0:7",
                "2001:db8:1::9 | 2001:db8:2::7 | 2001:db8:2:0:0:0:0:7",
                "10.0.0.1 | 11.0.0.1, 11.0.0.2 | 11.0.0.2",
            })
    void theLastAddressThatIsNoProxysIsWhereItCameFrom(String remote, String header, String origin) {
        assertThat(plain.origin(remote, List.of(header))).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=198.51.100.7;proto=https;by=10.0.0.1 | 198.51.100.7",
                "for=6.6.6.6, proto=http;For=198.51.100.7 | 198.51.100.7",
                "for=\"[2001:db8:2::7]:4711\" | 2001:db8:2:0:0:0:0:7",
                "for=_hidden | 127.0.0.1",
                "proto=https | 127.0.0.1",
                "198.51.100.7 | 127.0.0.1",
            })
    void theStandardHeaderIsReadWhereTheSettingsNameIt(String header, String origin) {
        assertThat(standard.origin("127.0.0.1", List.of(header))).isEqualTo(origin);
    }

    @Test
    void linesOfAHeaderAreOneList() {
        assertThat(plain.origin("127.0.0.1", List.of("6.6.6.6", "198.51.100.7")))
                .isEqualTo("198.51.100.7");
        assertThat(plain.origin("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }

    @Test
    void nobodyIsBelievedUnlessListed() {
        assertThat(Proxies.of(List.of(), "X-Forwarded-For").origin("127.0.0.1", List.of("198.51.100.7")))
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "proxy.example/8", "::/129", "/8"})
    void whatIsNoAddressIsRefused(String listed) {
        assertThatThrownBy(() -> Proxies.of(List.of(listed), "Forwarded")).hasMessage(listed);
    }
}
