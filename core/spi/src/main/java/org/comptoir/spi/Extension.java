// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi;

import java.util.Set;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ConsumerType;

/** What every extension can say of itself. Implementations are OSGi services, safe for many threads at once. */
@ConsumerType
public interface Extension {

    /**
     * What this extension can do beyond its interface's minimum, as stable names. Asked when it appears, whenever someone
     * looks at it and before an act that needs a capability, on any thread; must answer at once. What it names, it does;
     * what it does not name, it answers {@code capability.absent} to.
     *
     * <pre>{@code
     * public Set<String> capabilities() {
     *     return Set.of("refund", "webhooks");
     * }
     * }</pre>
     */
    default Set<String> capabilities() {
        return Set.of();
    }

    /**
     * Whether it can serve now. Asked by the health page and while a new version is on probation, at most once every
     * few seconds, on a thread of the guard, with five seconds to answer, and twenty the first time. {@code UP} is what a version on probation must say
     * to stay; {@code NEEDS_CONFIG} shows the admin which setting is missing; {@code DOWN} shows why.
     *
     * <pre>{@code
     * public Health check(Call call) {
     *     String address = "";
     *     return address.isEmpty() ? Health.needsConfig("address", "Set the shop's address.") : Health.up();
     * }
     * }</pre>
     */
    default Health check(Call call) {
        return Health.up();
    }

    /**
     * Does once, on facts of its own making, what real calls will ask of it, so that the first of them does not meet code
     * that the machine has never run. Leaves no trace: it sends nothing and stores nothing. Asked after {@link #check} said
     * {@code UP} and before this version takes over, over and over for at most a second, on a thread of the guard. What it
     * throws keeps the version from taking over. Worth writing where a call runs much code, such as a library that draws
     * pages.
     *
     * <pre>{@code
     * public void rehearse(Call call) {
     *     String drawn = "Facture no 0, de personne à personne".toUpperCase(call.locale());
     *     if (drawn.isEmpty()) {
     *         throw new IllegalStateException("an invoice without words");
     *     }
     * }
     * }</pre>
     */
    default void rehearse(Call call) {}
}
