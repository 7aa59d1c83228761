// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.demo;

import java.util.Optional;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.company.Company;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The companies of this server that were founded to be shown, and say so from their founding: a company that somebody trades
 * with never becomes one. One of them is open at most. Their books are as append-only as any, so that they are closed, and
 * never deleted.
 */
@NotForPlugins
@ProviderType
public interface DemoBooks {

    /** The one that is open; answered from memory, no older than a second. */
    Optional<CompanyId> open();

    /**
     * Founds a new one, and lets the parts of the core fill it that have something to show: a server that dies in the middle
     * goes on at its next start. Refused: {@code demo.open}.
     */
    Company found(Call call);

    /** Closes the one that is open: nothing fills it any more. Refused: {@code demo.closed}. */
    void close(Call call);
}
