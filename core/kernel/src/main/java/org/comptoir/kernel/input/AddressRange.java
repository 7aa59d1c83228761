// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.input;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike.
 *
 * @param first any of them
 * @param bits how many they share, from the left
 */
public record AddressRange(InetAddress first, int bits) {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** An address such as {@code 10.0.0.1}, or a range in CIDR form such as {@code 10.0.0.0/8}; nothing if it is neither. */
    public static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return address(address).flatMap(first -> {
            int most = first.getAddress().length * Byte.SIZE;
            try {
                int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
                return bits >= 0 && bits <= most ? Optional.of(new AddressRange(first, bits)) : Optional.empty();
            } catch (NumberFormatException malformed) {
                return Optional.empty();
            }
        });
    }

    /**
     * Ranges as somebody listed them.
     *
     * @throws IllegalArgumentException when one of them is no address or range; it names it
     */
    public static List<AddressRange> parseAll(List<String> listed) {
        return listed.stream()
                .map(one -> parse(one).orElseThrow(() -> new IllegalArgumentException(one)))
                .toList();
    }

    /** An address in digits; a name is none, and is never looked up. */
    public static Optional<InetAddress> address(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** Whether an address is one of them; one of the other version never is. */
    public boolean has(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % Byte.SIZE);
            if (((mine[i / Byte.SIZE] ^ other[i / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
