// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import java.security.SecureRandom;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Looks at passwords and makes what is kept of them: the one place of the process that does. Safe for many threads. */
@Component(service = Passwords.class)
public final class Passwords {

    private static final int MOST_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Argon2id argon2id = new Argon2id(new SecureRandom());
    private final Turnstile turnstile;
    private final Cost cost;

    /** Leaves a processor to those who are in already, where there are several. */
    @Activate
    public Passwords() {
        this(Cost.USUAL, Math.max(1, Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors() - 1)), PATIENCE);
    }

    /**
     * @param cost of passwords from now on
     * @param atOnce how many are looked at at once
     * @param patience how long one waits for its turn
     */
    public Passwords(Cost cost, int atOnce, Duration patience) {
        this.cost = cost;
        this.turnstile = new Turnstile(atOnce, patience);
    }

    /** What to keep of a password. Refused: {@code sign-in.busy}. */
    public String digest(String password) {
        return turnstile.through(() -> argon2id.digest(password, cost).text());
    }

    /**
     * Whether this is the password. Where there is none to compare with, it takes as long to say no. Refused: {@code
     * sign-in.busy}.
     *
     * @param stored as {@link #digest} made it; empty for somebody who is unknown or has chosen none
     */
    public boolean isRight(String password, String stored) {
        return turnstile.through(() -> {
            if (stored.isEmpty()) {
                argon2id.digest(password, cost);
                return false;
            }
            return argon2id.opens(password, StoredPassword.parse(stored));
        });
    }

    /** Whether it was made at another cost than today's. */
    public boolean isOutdated(String stored) {
        return !StoredPassword.parse(stored).cost().equals(cost);
    }
}
