// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.comptoir.spi.Health;

/**
 * A sender as the settings describe it.
 *
 * @param host the mail server
 * @param tls {@code starttls}, {@code implicit}, or {@code none} for a server on this machine
 * @param user who signs in; empty for nobody
 * @param password where their password is kept
 * @param from the address that messages come from
 */
record Sender(String name, String host, int port, String tls, String user, String password, String from) {

    static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,188}[A-Za-z0-9])?");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final List<String> ENCRYPTIONS = List.of("starttls", "implicit", "none");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
    private static final int LAST_PORT = 65_535;

    static Sender of(Settings settings) {
        return new Sender(
                settings.name().strip(),
                settings.host().strip(),
                port(settings.port().strip()),
                settings.tls().strip(),
                settings.user().strip(),
                settings._password().strip(),
                settings.from().strip());
    }

    /** Zero for what is no port. */
    private static int port(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    boolean implicit() {
        return tls.equals("implicit");
    }

    boolean startTls() {
        return tls.equals("starttls");
    }

    boolean signsIn() {
        return !user.isEmpty();
    }

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** What is missing or wrong, with the setting. */
    Health health() {
        if (!NAME.matcher(name).matches()) {
            return Health.needsConfig("name", "Lower case, digits and hyphens, at most 64 characters.");
        }
        if (!HOST.matcher(host).matches()) {
            return Health.needsConfig("host", "The name of the mail server.");
        }
        if (port < 1 || port > LAST_PORT) {
            return Health.needsConfig("port", "The port of the mail server, usually 587 or 465.");
        }
        if (!ENCRYPTIONS.contains(tls)) {
            return Health.needsConfig("tls", "One of starttls, implicit, none.");
        }
        if (tls.equals("none") && !HERE.contains(host)) {
            return Health.needsConfig("tls", "Only a mail server on this machine may be spoken to without encryption.");
        }
        if (signsIn() && password.isEmpty()) {
            return Health.needsConfig(
                    ".password", "Where the password is kept: secret:plugin/comptoir.notifier-mail/password.");
        }
        return ADDRESS.matcher(from).matches()
                ? Health.up()
                : Health.needsConfig("from", "The address that messages come from.");
    }

    /** Its name alone. */
    @Override
    public String toString() {
        return "Sender[" + name + "]";
    }
}
