// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void addressesOfOneHouseholdAreOneNetwork() {
        assertThat(Network.of("192.0.2.1")).isEqualTo(Network.of("192.0.2.254")).isNotEqualTo(Network.of("192.0.3.1"));
        assertThat(Network.of("2001:db8:1:2::1"))
                .isEqualTo(Network.of("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @Test
    void anIpv4AddressWrittenAsIpv6IsTheSame() {
        assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo(Network.of("192.0.2.7"));
    }

    @Test
    void whatIsNoAddressIsNeverLookedUp() {
        assertThat(Network.of("shop.example")).isEqualTo("shop.example");
        assertThat(Network.of("999.1.1.1")).isEqualTo("999.1.1.1");
        assertThat(Network.of("a:b\nc")).isEqualTo("a:b c");
    }
}
