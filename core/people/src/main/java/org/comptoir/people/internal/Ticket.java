// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Duration;
import java.time.Instant;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.UserId;

/** Something that stands for a person until it is used or runs out. */
record Ticket(String digest, CompanyId company, UserId person, Kind kind, Instant endsAt) {

    /** What it is good for. */
    enum Kind {
        INVITATION("invitation", Duration.ofDays(7)),
        RESET("reset", Duration.ofMinutes(30)),
        CODE("code", Duration.ofMinutes(10)),
        ENROLMENT("enrolment", Duration.ofMinutes(10));

        private final String text;
        private final Duration lasts;

        Kind(String text, Duration lasts) {
            this.text = text;
            this.lasts = lasts;
        }

        String text() {
            return text;
        }

        Duration lasts() {
            return lasts;
        }

        /** Whether it is a link, rather than what stands between two steps. */
        boolean isLink() {
            return this == INVITATION || this == RESET;
        }

        static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.text.equals(text)) {
                    return kind;
                }
            }
            throw new IllegalStateException("no kind of ticket: " + text);
        }
    }
}
