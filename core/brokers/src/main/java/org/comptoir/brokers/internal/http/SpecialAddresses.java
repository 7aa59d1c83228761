// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses that are not a place on the public internet: where a server's own neighbours, its cloud's metadata or itself
 * would answer. By the registries of special addresses of IANA (RFC 6890 and what followed), read strictly: of IPv6 only
 * global unicast (2000::/3) counts as public, less what is set apart in it.
 */
final class SpecialAddresses {

    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8), // this network
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10), // carriers, and the metadata of one cloud
            Block.of("127.0.0.0", 8),
            Block.of("168.63.129.16", 32), // the host agent of a cloud, in a public range
            Block.of("169.254.0.0", 16), // link-local, and the metadata of most clouds
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24), // protocol assignments, and the metadata of a cloud
            Block.of("192.0.2.0", 24), // documentation
            Block.of("192.88.99.0", 24), // 6to4 relays
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15), // benchmarks
            Block.of("198.51.100.0", 24), // documentation
            Block.of("203.0.113.0", 24), // documentation
            Block.of("224.0.0.0", 4), // multicast
            Block.of("240.0.0.0", 4), // reserved, and broadcast
            Block.of("2001::", 23), // protocol assignments: Teredo, ORCHID, benchmarks
            Block.of("2001:db8::", 32), // documentation
            Block.of("2002::", 16), // 6to4: carries an IPv4 address
            Block.of("3fff::", 20)); // documentation

    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);
    private static final Block TRANSLATED = Block.of("64:ff9b::", 96);
    private static final int IPV4_BYTES = 4;

    private SpecialAddresses() {}

    /** Whether no plugin may go there by itself. */
    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return inSpecialBlock(bytes);
        }
        if (!(address instanceof Inet6Address)) {
            return true;
        }
        if (TRANSLATED.contains(bytes)) {
            // How a network without IPv4 reaches it: as good as what it stands for.
            return inSpecialBlock(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        }
        return !GLOBAL_UNICAST.contains(bytes) || inSpecialBlock(bytes);
    }

    private static boolean inSpecialBlock(byte[] bytes) {
        return SPECIAL.stream().anyMatch(block -> block.contains(bytes));
    }

    /** All addresses that begin with the same bits. */
    private record Block(byte[] first, int bits) {

        static Block of(String first, int bits) {
            try {
                return new Block(InetAddress.getByName(first).getAddress(), bits);
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(first, impossible);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            for (int i = 0; i < whole; i++) {
                if (address[i] != first[i]) {
                    return false;
                }
            }
            int rest = bits % Byte.SIZE;
            int mask = 0xff << (Byte.SIZE - rest) & 0xff;
            return rest == 0 || (address[whole] & mask) == (first[whole] & mask);
        }
    }
}
