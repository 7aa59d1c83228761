// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.regex.Pattern;
import org.comptoir.people.internal.passkey.RelyingParty;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people reach the server. It is a setting and never what a request says: whoever could choose the host of a link would
 * be sent the token in it, and whoever could choose the one that passkeys are for could have them used elsewhere.
 */
@Component(service = ServerAddress.class)
public final class ServerAddress {

    private static final Logger LOG = LoggerFactory.getLogger(ServerAddress.class);
    private static final Pattern BASE = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+(/[A-Za-z0-9._~/-]*)?");

    private final String base;

    @Activate
    public ServerAddress(BundleContext context) {
        this(setting(context));
    }

    /** @param base such as {@code https://shop.example/comptoir}; empty if not set */
    public ServerAddress(String base) {
        this.base = checked(base);
    }

    private static String setting(BundleContext context) {
        @Nullable String property = context.getProperty("comptoir.url");
        if (property != null) {
            return property;
        }
        @Nullable String variable = System.getenv("COMPTOIR_URL");
        return variable == null ? "" : variable;
    }

    private static String checked(String base) {
        if (base.isEmpty() || BASE.matcher(base).matches()) {
            return base.replaceAll("/+$", "");
        }
        LOG.error("event=url-malformed action=\"set COMPTOIR_URL to an address such as https://shop.example\"");
        return "";
    }

    /** Without a slash at its end; empty if not set. */
    String base() {
        return base;
    }

    /** As passkeys know the server, or why they cannot. */
    RelyingParty.Told relyingParty() {
        return RelyingParty.of(base);
    }
}
