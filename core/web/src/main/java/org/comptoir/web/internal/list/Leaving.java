// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Visit;

/** What of an address was left out, and how that is said. Belongs to one request. */
final class Leaving {

    private final Listing<?, ?> listing;
    private final Refused.Reader reader;
    private final List<String> notices = new ArrayList<>();

    Leaving(Listing<?, ?> listing, Refused.Reader reader) {
        this.listing = listing;
        this.reader = reader;
    }

    /** What remains of what was asked; a refusal that is about none of it goes on. */
    Asked out(Asked asked, ComptoirException refusal) {
        String name = refusal.facts().getOrDefault(ComptoirException.FIELD, "");
        if (!asked.has(name)) {
            throw refusal;
        }
        notices.add(reader.words().of("list/left-out", label(name), reader.inWords(refusal)));
        return asked.without(name, refusal.facts().getOrDefault(ComptoirException.VALUE, ""));
    }

    private String label(String name) {
        String own = listing.name() + "/filter/" + name;
        return reader.words().of(reader.words().has(own) ? own : "list/" + name);
    }

    /** Without records that are not there, or not for who asks: the two look alike. */
    Asked unknownRecords(Asked asked, Visit visit) {
        Asked left = asked;
        for (Filter filter : listing.filters()) {
            if (filter instanceof Filter.Record record && left.has(record.name())) {
                left = known(left, record, visit);
            }
        }
        return left;
    }

    private Asked known(Asked asked, Filter.Record record, Visit visit) {
        try {
            record.label().of(asked.one(record.name()), visit);
            return asked;
        } catch (ComptoirException unknown) {
            if (unknown.fault() != Fault.NOT_FOUND && unknown.fault() != Fault.INVALID) {
                throw unknown;
            }
            notices.add(reader.words().of("list/left-out", label(record.name()), reader.inWords(unknown)));
            return asked.without(record.name());
        }
    }

    /** Whether anything was. */
    boolean any() {
        return !notices.isEmpty();
    }

    /** What to say of it. */
    List<String> notices() {
        return List.copyOf(notices);
    }
}
