// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import java.util.List;
import java.util.Map;
import org.comptoir.api.record.Comment;
import org.comptoir.api.record.Comments;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CommentId;
import org.comptoir.model.id.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Comments in a table. What they say is never told to the trail, which keeps for good. */
@Component(service = Comments.class)
public final class DefaultComments implements Comments {

    private static final String COMMENT = "comment";

    private final Units units;
    private final PresentRecords records;
    private final Colleagues colleagues;
    private final CommentStore store = new CommentStore();

    /** @param tables named so that they are there */
    @Activate
    public DefaultComments(
            @Reference RecordsTables tables,
            @Reference Units units,
            @Reference PresentRecords records,
            @Reference Colleagues colleagues) {
        this.units = units;
        this.records = records;
        this.colleagues = colleagues;
    }

    @Override
    public Comment add(CommentId id, String record, String text, Call call) {
        records.require(record, call);
        UserId author = person(call);
        String said = new Prose("text").required(text, LONGEST);
        return units.write(call, Comment.class, tx -> {
            if (store.count(tx, call.company(), record) >= MOST) {
                throw new ComptoirException("comment.too-many", Fault.CONFLICT, Map.of("most", Integer.toString(MOST)));
            }
            tx.onDuplicate("record_comment_pk", taken -> refused("comment.id-taken", Fault.CONFLICT, id));
            Comment comment = new Comment(id, record, author, said, tx.now(), CommentStore.SHOWN);
            store.insert(tx, comment);
            tx.audit("comment.added", record, Map.of(COMMENT, id.toString()));
            return comment;
        });
    }

    @Override
    public List<Comment> list(String record, Call call) {
        records.require(record, call);
        return units.read(sql -> store.list(sql, call.company(), record));
    }

    @Override
    public Comment withdraw(CommentId id, String record, Call call) {
        records.require(record, call);
        return units.write(call, Comment.class, tx -> {
            Comment comment = present(tx, id, record);
            if (!isTheirs(comment, call)) {
                throw refused("comment.not-yours", Fault.FORBIDDEN, id);
            }
            if (store.withdraw(tx, id)) {
                tx.audit("comment.withdrawn", record, Map.of(COMMENT, id.toString()));
            }
            return present(tx, id, record);
        });
    }

    private Comment present(Tx tx, CommentId id, String record) {
        return store.find(tx, tx.call().company(), id)
                .filter(comment -> comment.record().equals(record))
                .orElseThrow(() -> refused("comment.unknown", Fault.NOT_FOUND, id));
    }

    private boolean isTheirs(Comment comment, Call call) {
        UserId person = person(call);
        return person.equals(comment.author()) || colleagues.isAdmin(person, call);
    }

    private static UserId person(Call call) {
        return Colleagues.person(call, "comment.people-only");
    }

    private static ComptoirException refused(String code, Fault fault, CommentId id) {
        return new ComptoirException(
                code, fault, Map.of(ComptoirException.FIELD, COMMENT, ComptoirException.VALUE, id.toString()));
    }
}
