// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.comptoir.api.DaySpan;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.list.Asked;

/**
 * What an address asks of the trail.
 *
 * @param span of days where the company is
 * @param areas what an act must belong to; none for all
 * @param action as the trail calls it
 * @param actor as the trail calls them, or a person's e-mail address
 */
record AuditAsked(DaySpan span, Set<String> areas, String action, String subject, String actor) {

    private static final int LONGEST = 120;

    /** @param areas of which one can be asked for */
    static AuditAsked of(Asked asked, List<String> areas) {
        asked.oneOf("area", areas, "parameter.malformed");
        return new AuditAsked(
                new DaySpan(
                        asked.day(
                                "from",
                                AuditFilter.ALWAYS.atZone(ZoneId.of("UTC")).toLocalDate()),
                        asked.day(
                                "to",
                                AuditFilter.FOREVER.atZone(ZoneId.of("UTC")).toLocalDate())),
                Set.copyOf(asked.all("area")),
                text(asked, "action"),
                text(asked, "subject"),
                text(asked, "actor"));
    }

    private static String text(Asked asked, String name) {
        if (asked.one(name).length() > LONGEST) {
            throw ComptoirException.invalid("field.too-long", name, asked.one(name));
        }
        return asked.one(name);
    }
}
