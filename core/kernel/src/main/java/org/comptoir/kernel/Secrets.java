// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.List;
import org.comptoir.model.Call;

/**
 * What a company must keep to itself, encrypted in the database: each value under a key of its own, those keys under the
 * master key, which lies in a file beside the database and in no backup of it. A value that was moved to another name,
 * company or version cannot be read there.
 *
 * <p>Refusals that all methods share: {@code secret.name} (not 1 to 120 small letters, digits, dots, dashes, slashes or
 * underscores), {@code secret.master-key-missing} (there are secrets, but the file is gone), {@code secret.master-key-open}
 * (others than its owner may read it), {@code secret.master-key-damaged}.
 * A start without the key that the database was first used with is refused: {@code secret.master-key-missing}, {@code
 * secret.master-key-other}.
 */
public interface Secrets {

    /** Keeps a value under a name, in the place of a former one. Refused: {@code secret.value} (empty or over 65,536). */
    void put(String name, Secret value, Call call);

    /**
     * Refused: {@code secret.unknown}, {@code secret.key-unknown} (sealed under a master key that is not in the file),
     * {@code secret.unreadable} (not what was sealed).
     */
    Secret get(String name, Call call);

    /** Refused: {@code secret.unknown}. */
    void remove(String name, Call call);

    /** The names there are, in order. */
    List<String> names(Call call);

    /**
     * What a setting refers to: {@code secret:name} means a value kept here, {@code env:NAME} a variable of the server's
     * environment. Refused: {@code secret.reference} (neither), {@code secret.environment} (no such variable), and as for
     * {@link #get}.
     */
    Secret resolve(String reference, Call call);

    /**
     * Makes a new master key and puts every company's values under it. Values stay readable whatever interrupts it; the
     * former key leaves the file at the next start, if nothing is under it then. Recorded in the trail of the call's
     * company.
     *
     * @return how many values there are
     */
    long rotateMasterKey(Call call);
}
