// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressesTest {

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.251",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff:ffff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1"
            })
    void neighboursAndMetadataAreSpecial(String text) throws UnknownHostException {
        assertThat(SpecialAddresses.contain(address(text))).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::808:808",
                "2001:4860:4860::8888",
                "2606:4700:4700::1111",
                "2a01:e0a::1"
            })
    void thePublicInternetIsNot(String text) throws UnknownHostException {
        assertThat(SpecialAddresses.contain(address(text))).as(text).isFalse();
    }

    @Property
    void whatIsSpecialStaysSoWhenItIsWrittenAsIpv6(
            @ForAll byte one, @ForAll byte two, @ForAll byte three, @ForAll byte four) throws UnknownHostException {
        byte[] four4 = {one, two, three, four};
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, one, two, three, four};
        byte[] translated = {0, 0x64, -1, -0x65, 0, 0, 0, 0, 0, 0, 0, 0, one, two, three, four};
        byte[] carried = {0x20, 0x02, one, two, three, four, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        boolean special = SpecialAddresses.contain(InetAddress.getByAddress(four4));
        assertThat(SpecialAddresses.contain(InetAddress.getByAddress(mapped))).isEqualTo(special);
        assertThat(SpecialAddresses.contain(InetAddress.getByAddress(translated)))
                .isEqualTo(special);
        assertThat(SpecialAddresses.contain(InetAddress.getByAddress(carried))).isTrue();
    }

    @Property
    void nothingOutsideGlobalUnicastIsPublic(@ForAll @IntRange(min = 0, max = 255) int first, @ForAll byte[] rest)
            throws UnknownHostException {
        byte[] bytes = new byte[16];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = rest.length == 0 ? 7 : rest[i % rest.length];
        }
        bytes[0] = (byte) (first & 0x1f | (first % 7 == 0 ? 0xe0 : 0x80));
        assertThat(SpecialAddresses.contain(InetAddress.getByAddress(bytes))).isTrue();
    }

    @Property
    void javasOwnNotionOfPrivateIsContained(@ForAll byte one, @ForAll byte two, @ForAll byte three, @ForAll byte four)
            throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(new byte[] {one, two, three, four});
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            assertThat(SpecialAddresses.contain(address)).isTrue();
        }
    }
}
