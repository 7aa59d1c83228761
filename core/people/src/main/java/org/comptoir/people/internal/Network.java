// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.comptoir.kernel.text.OneLine;

/**
 * The network that an address is of, as far as one and the same household or firm goes: the first 24 bits of an IPv4 address,
 * the first 64 of an IPv6 address, whose rest everybody chooses freely.
 */
final class Network {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int V4_BYTES = 3;
    private static final int V6_BYTES = 8;

    private Network() {}

    /** @param address as a connection tells it; what is none counts as a network of its own, and is never looked up */
    static String of(String address) {
        String plain = OneLine.of(address, Visits.LONGEST_ADDRESS);
        if (!V4.matcher(plain).matches() && plain.indexOf(':') < 0) {
            return plain;
        }
        try {
            byte[] bytes = InetAddress.getByName(plain).getAddress();
            int kept = bytes.length == 4 ? V4_BYTES : V6_BYTES;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept));
        } catch (UnknownHostException malformed) {
            return plain;
        }
    }
}
