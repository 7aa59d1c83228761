// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.time.Instant;
import java.util.Locale;
import org.comptoir.model.id.CompanyId;

/**
 * The circumstances of one request, handed to every service and every plugin: for whom, by whom, until when. A value,
 * free to pass between threads.
 *
 * @param company whose books are meant; nothing outside it can be reached with this call
 * @param actor who acts
 * @param idempotency what makes a write safe to retry, or {@link Idempotency#NONE}
 * @param deadline when the caller stops waiting; work that cannot end before it should refuse
 * @param locale the language of messages for this caller; documents follow the customer's language instead
 * @param traceId joins the log lines, audit rows and plugin calls of one request
 * @param reach which of the company's customers, with what hangs on them, can be reached with this call
 */
public record Call(
        CompanyId company,
        Actor actor,
        Idempotency idempotency,
        Instant deadline,
        Locale locale,
        String traceId,
        Reach reach) {

    /** One that reaches all customers of the company. */
    public Call(
            CompanyId company, Actor actor, Idempotency idempotency, Instant deadline, Locale locale, String traceId) {
        this(company, actor, idempotency, deadline, locale, traceId, Reach.EVERYTHING);
    }

    /** The same call for a step that must not share the caller's idempotency key. */
    public Call withIdempotency(Idempotency other) {
        return new Call(company, actor, other, deadline, locale, traceId, reach);
    }

    /** The same call on another company's books; only for acts that span companies, such as proofs and set-up. */
    public Call withCompany(CompanyId other) {
        return new Call(other, actor, idempotency, deadline, locale, traceId, reach);
    }

    /** The same call in another's name. */
    public Call withActor(Actor other) {
        return new Call(company, other, idempotency, deadline, locale, traceId, reach);
    }

    /** The same call with less reach, or with all of it where the core acts on its own behalf. */
    public Call withReach(Reach other) {
        return new Call(company, actor, idempotency, deadline, locale, traceId, other);
    }
}
