// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.kernel.input.AddressRange;

/**
 * Who stands between the server and those who ask. Each proxy adds at the end of a header from whom it had the request, so
 * that the header is read from its end: what a listed proxy says is believed, and the first address that is no listed
 * proxy's is where the request came from. All before it was written by who asked.
 */
public final class Proxies {

    /** RFC 7239: {@code for=192.0.2.43;proto=https, for="[2001:db8::1]:4711"}. */
    private static final Pattern FOR =
            Pattern.compile("(?:^|;)\\s*for\\s*=\\s*(?:\"([^\"]*)\"|([^;\"]*))", Pattern.CASE_INSENSITIVE);

    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)\\](?::\\d+)?|(\\d[\\d.]*):\\d+");
    private static final String STANDARD = "Forwarded";

    private final List<AddressRange> trusted;
    private final String header;

    private Proxies(List<AddressRange> trusted, String header) {
        this.trusted = List.copyOf(trusted);
        this.header = header;
    }

    /**
     * @param listed addresses and ranges
     * @param header the one that the proxies write, {@code X-Forwarded-For} or {@code Forwarded}: one alone, since a proxy
     *     hands on as it came what it does not write itself
     * @throws IllegalArgumentException when one of them is no address or range; it names it
     */
    public static Proxies of(List<String> listed, String header) {
        return new Proxies(AddressRange.parseAll(listed), header);
    }

    /** The header to be read. */
    public String header() {
        return header;
    }

    /**
     * Where a request came from.
     *
     * @param remote who is at the other end of the connection
     * @param values of the header, one for each time that it is there
     */
    public String origin(String remote, List<String> values) {
        Optional<InetAddress> known = AddressRange.address(remote).filter(this::isTrusted);
        if (known.isEmpty()) {
            return remote;
        }
        InetAddress last = known.get();
        List<String> hops = List.of(String.join(",", values).split(","));
        for (int i = hops.size() - 1; i >= 0; i--) {
            Optional<InetAddress> hop = AddressRange.address(bare(hops.get(i).strip()));
            if (hop.isEmpty()) {
                // Hidden, or no address: who handed it on is the last that is known.
                break;
            }
            last = hop.get();
            if (!isTrusted(last)) {
                break;
            }
        }
        return last.getHostAddress();
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.has(address));
    }

    private String bare(String hop) {
        String node = hop;
        if (header.equalsIgnoreCase(STANDARD)) {
            Matcher named = FOR.matcher(hop);
            node = !named.find() ? "" : named.group(1) == null ? named.group(2).strip() : named.group(1);
        }
        Matcher ported = WITH_PORT.matcher(node);
        if (!ported.matches()) {
            return node;
        }
        return ported.group(1) == null ? ported.group(2) : ported.group(1);
    }
}
