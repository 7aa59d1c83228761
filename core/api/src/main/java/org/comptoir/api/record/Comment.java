// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.record;

import java.time.Instant;
import org.comptoir.model.id.CommentId;
import org.comptoir.model.id.UserId;

/**
 * What a colleague wrote about a record.
 *
 * @param id its id
 * @param record the printed id of what it is about
 * @param author who wrote it
 * @param text as it was written, lines and all; empty once it was withdrawn, or erased with whom it was about
 * @param at when it was written
 * @param state {@code shown}, {@code withdrawn} or {@code erased}
 */
public record Comment(CommentId id, String record, UserId author, String text, Instant at, String state) {}
