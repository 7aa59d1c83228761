// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.util.List;
import org.comptoir.web.internal.http.Response.Header;

/** The headers of every answer that keep browsers from doing anything clever with it. */
public final class Cautions {

    /** Nothing inline, nothing from elsewhere, and nobody frames it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final List<Header> ALL = List.of(
            new Header("Content-Security-Policy", POLICY),
            new Header("X-Content-Type-Options", "nosniff"),
            // With no-referrer, browsers would send "Origin: null" with our own forms.
            new Header("Referrer-Policy", "same-origin"),
            new Header("Cross-Origin-Opener-Policy", "same-origin"),
            new Header("Cross-Origin-Resource-Policy", "same-origin"),
            new Header(
                    "Permissions-Policy",
                    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
            // Browsers heed it over HTTPS alone, which is where a proxy takes this answer.
            new Header("Strict-Transport-Security", "max-age=31536000; includeSubDomains"));

    private Cautions() {}

    public static List<Header> all() {
        return ALL;
    }
}
