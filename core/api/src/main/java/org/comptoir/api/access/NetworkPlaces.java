// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import java.util.regex.Pattern;

/**
 * How a passport writes a place in the network: a host's name, or an IPv4 address, and a port, {@code
 * api.acme.example:443}. {@code *.acme.example:443} stands for each host below {@code acme.example}; two labels follow the
 * asterisk at least, since one alone would be a whole top-level domain, and none the whole network. No name ends with a
 * dot.
 */
public final class NetworkPlaces {

    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** A regular expression for the whole. */
    public static final String FORM =
            "(\\*\\." + LABEL + "(\\." + LABEL + ")+|" + LABEL + "(\\." + LABEL + ")*):[0-9]{1,5}";

    private static final Pattern ONE = Pattern.compile(FORM);

    private NetworkPlaces() {}

    /** Whether a text is written so. */
    public static boolean isOne(String text) {
        return ONE.matcher(text).matches();
    }
}
