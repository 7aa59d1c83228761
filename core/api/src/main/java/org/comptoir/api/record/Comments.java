// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.record;

import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.id.CommentId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the merchant's own people write about orders, customers, products and invoices. Whoever reaches the record reads and
 * writes what is said of it; to who buys there are no comments at all: every method answers {@code record.unknown} then, as
 * it does for a record that is out of reach or not there. Whether a caller may read such records at all is for the caller's
 * door to decide, as with the records themselves.
 */
@NotForPlugins
@ProviderType
public interface Comments {

    /** Most characters of one. */
    int LONGEST = 4_000;

    /** Most of one record; what was withdrawn counts. */
    int MOST = 500;

    /**
     * Writes one; it cannot be changed afterwards. Refused, in this order: {@code record.unknown}, {@code comment.people-only}
     * (programs write none), {@code field.missing}, {@code field.too-long}, {@code field.control-character} (text), {@code
     * comment.too-many}, {@code comment.id-taken}.
     *
     * @param record the printed id of an order, a customer, a product or an invoice
     * @param text of several lines, if need be
     */
    Comment add(CommentId id, String record, String text, Call call);

    /** All of a record, the oldest first. Refused: {@code record.unknown}. */
    List<Comment> list(String record, Call call);

    /**
     * Takes its text away for good; that there was one stays. Nothing happens to one that is gone. Refused: {@code
     * record.unknown}, {@code comment.unknown} (none of that record), {@code comment.not-yours} (to whoever neither wrote it
     * nor is an admin).
     */
    Comment withdraw(CommentId id, String record, Call call);
}
