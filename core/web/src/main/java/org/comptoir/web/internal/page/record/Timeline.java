// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * What happened to a record, the latest first.
 *
 * @param path of the record's page
 * @param moments in order
 * @param zone in which times are shown
 * @param trail where more of it is, empty for nowhere
 * @param key makes the first sending of a comment the only one that writes it
 * @param shown whether there is one: what colleagues say is not for who buys
 */
public record Timeline(String path, List<Moment> moments, ZoneId zone, String trail, String key, boolean shown) {

    /** For who buys. */
    static final Timeline HIDDEN = new Timeline("", List.of(), ZoneId.of("UTC"), "", "", false);

    static final Comparator<Moment> LATEST = Comparator.comparing(Moment::at).reversed();

    public Timeline {
        moments = List.copyOf(moments);
    }

    /**
     * Something that happened.
     *
     * @param who did it, empty where nobody knows or it is not to be said
     * @param what in words; empty for a comment
     * @param detail from what to what, and the like; empty for nothing, and for who may not read the trail
     * @param way to what else it is about, empty for nowhere
     * @param said what somebody wrote; absent for what is no comment
     */
    public record Moment(Instant at, String who, String what, String detail, String way, Said said) {}

    /**
     * What somebody wrote.
     *
     * @param id of the comment, empty for none
     * @param text lines and all
     * @param gone why there is no text any more, in words; empty where there is
     * @param theirs whether the reader may withdraw it
     */
    public record Said(String id, String text, String gone, boolean theirs) {

        static final Said NOTHING = new Said("", "", "", false);

        public boolean any() {
            return !id.isEmpty();
        }
    }
}
