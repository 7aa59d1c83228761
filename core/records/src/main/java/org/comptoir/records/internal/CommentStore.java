// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import java.util.List;
import java.util.Optional;
import org.comptoir.api.record.Comment;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CommentId;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.UserId;

/** The table of comments. */
final class CommentStore {

    static final String SHOWN = "shown";
    static final String WITHDRAWN = "withdrawn";
    private static final String ERASED = "erased";

    private static final String SELECT =
            "select id, record_id, author, body, created_at, state from record_comment where company = ?";

    void insert(Tx tx, Comment comment) {
        tx.update(
                "insert into record_comment (company, id, record_id, author, body, state, created_at, withdrawn_at,"
                        + " withdrawn_by) values (?, ?, ?, ?, ?, ?, ?, null, '')",
                tx.call().company(),
                comment.id(),
                comment.record(),
                comment.author(),
                comment.text(),
                comment.state(),
                comment.at());
    }

    List<Comment> list(Sql sql, CompanyId company, String record) {
        return sql.query(SELECT + " and record_id = ? order by created_at, id", CommentStore::read, company, record);
    }

    long count(Sql sql, CompanyId company, String record) {
        return sql.first(
                        "select count(*) from record_comment where company = ? and record_id = ?",
                        row -> row.number(1),
                        company,
                        record)
                .orElse(0L);
    }

    Optional<Comment> find(Sql sql, CompanyId company, CommentId id) {
        return sql.first(SELECT + " and id = ?", CommentStore::read, company, id);
    }

    /** Whether it still was there to be withdrawn. */
    boolean withdraw(Tx tx, CommentId id) {
        return tx.update(
                        "update record_comment set body = '', state = ?, withdrawn_at = ?, withdrawn_by = ?"
                                + " where company = ? and id = ? and state = ?",
                        WITHDRAWN,
                        tx.now(),
                        tx.call().actor().toString(),
                        tx.call().company(),
                        id,
                        SHOWN)
                == 1;
    }

    /** What an erasure emptied is not as it was written, nor did anybody withdraw it. */
    private static Comment read(Row row) {
        String text = row.text(4);
        String state = row.text(6);
        return new Comment(
                new CommentId(row.uuid(1)),
                row.text(2),
                new UserId(row.uuid(3)),
                text,
                row.instant(5),
                text.isEmpty() && state.equals(SHOWN) ? ERASED : state);
    }
}
