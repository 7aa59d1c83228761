// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a request comes from a page of ours. */
public enum Origin {
    /** The browser says that it does. */
    OURS,
    /** The browser says that it comes from elsewhere, or nothing that could be believed. */
    UNPROVEN;

    /**
     * By {@code Sec-Fetch-Site}, which pages cannot forge; for browsers that do not send it, by the host in {@code
     * Origin}. The scheme is not compared: a proxy may have spoken HTTPS for us.
     *
     * @param fetchSite the header Sec-Fetch-Site
     * @param origin the header Origin
     * @param host the header Host
     */
    public static Origin of(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") ? OURS : UNPROVEN;
        }
        boolean same = origin != null
                && host != null
                && authority(origin).equals(host.toLowerCase(Locale.ROOT))
                && !host.isEmpty();
        return same ? OURS : UNPROVEN;
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
