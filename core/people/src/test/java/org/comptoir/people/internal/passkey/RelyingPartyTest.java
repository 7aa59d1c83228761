// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelyingPartyTest {

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, shop.example, https://shop.example",
        "https://Shop.Example/comptoir, shop.example, https://shop.example",
        "https://shop.example:443, shop.example, https://shop.example",
        "https://shop.example:8443, shop.example, https://shop.example:8443",
        "http://localhost:8181, localhost, http://localhost:8181",
        "http://comptoir.localhost, comptoir.localhost, http://comptoir.localhost"
    })
    void aNameOverHttpsOrThisMachineWillDo(String base, String id, String origin) {
        RelyingParty.Told told = RelyingParty.of(base);
        assertThat(Objects.requireNonNull(told.party())).isEqualTo(new RelyingParty(id, origin));
        assertThat(told.obstacle()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', no-address",
        "http://shop.example, no-https",
        "http://localhost.example, no-https",
        "https://192.0.2.7, no-name",
        "http://127.0.0.1:8181, no-name",
        "https://[2001:db8::1]:8443, no-name"
    })
    void elsewhereBrowsersKnowNoPasskeys(String base, String obstacle) {
        assertThat(RelyingParty.of(base)).isEqualTo(new RelyingParty.Told(null, obstacle));
    }
}
