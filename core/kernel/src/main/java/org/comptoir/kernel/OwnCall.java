// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;

/**
 * What the server does by itself, because it is time or because something came in: no person and no program asked for it.
 * It reaches all customers, speaks English to whoever reads the log, and is retried by coming round again.
 */
public final class OwnCall {

    /** Stands where a company is asked for and none is meant: what concerns the server as a whole. */
    public static final CompanyId NO_COMPANY = new CompanyId(new UUID(0, 0));

    private OwnCall() {}

    /**
     * On the books of a company.
     *
     * @param part which part of the server acts, such as {@code jobs}
     * @param until when nobody waits for it any longer
     * @param trace joins what it leaves in the log and in the trail
     */
    public static Call on(CompanyId company, String part, Instant until, String trace) {
        return new Call(company, Actor.system(part), Idempotency.NONE, until, Locale.ENGLISH, trace);
    }

    /** On what is no company's. */
    public static Call onServer(String part, Instant until, String trace) {
        return on(NO_COMPANY, part, until, trace);
    }
}
