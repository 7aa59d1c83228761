// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.demo;

import java.util.Optional;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/** Demo data in and out, as an admin of another company of the server wants it. */
@NotForPlugins
@ProviderType
public interface DemoData {

    /** The demo company that is open; answered from memory, no older than a second. */
    Optional<CompanyId> company();

    /**
     * Founds a demo company beside the caller's, with products, stock, customers, and somebody of each role, whose passwords
     * lie in the data folder. The caller's company gets none of it. Refused: {@code demo.open}.
     */
    void load(Call call);

    /**
     * Closes it: everybody of it is suspended, which ends their sessions and the keys that they made, and its other keys are
     * revoked. What was booked there stays, hidden from everybody, since the proofs go over it. Refused, in this order:
     * {@code demo.closed}, {@code demo.own-company} (its own people do not close it).
     */
    void remove(Call call);
}
