// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.record.Comment;
import org.comptoir.api.record.Comments;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CommentId;
import org.comptoir.model.id.UserId;

/** Comments in a list. */
final class FakeComments implements Comments {

    final List<Comment> all = new ArrayList<>();

    private final Clock clock;

    FakeComments(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Comment add(CommentId id, String record, String text, Call call) {
        if (text.isEmpty()) {
            throw ComptoirException.invalid("field.missing", "text");
        }
        Comment comment = new Comment(id, record, UserId.parse(call.actor().id()), text, clock.instant(), "shown");
        all.add(comment);
        return comment;
    }

    @Override
    public List<Comment> list(String record, Call call) {
        return all.stream().filter(comment -> comment.record().equals(record)).toList();
    }

    @Override
    public Comment withdraw(CommentId id, String record, Call call) {
        Comment comment = all.stream()
                .filter(one -> one.id().equals(id) && one.record().equals(record))
                .findFirst()
                .orElseThrow(() -> new ComptoirException("comment.unknown", Fault.NOT_FOUND, Map.of()));
        Comment stub = new Comment(id, record, comment.author(), "", comment.at(), "withdrawn");
        all.set(all.indexOf(comment), stub);
        return stub;
    }
}
