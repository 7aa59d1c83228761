// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ImportSelection;
import org.comptoir.api.catalogue.ProductImport.Counts;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.ImportId;

/** The tables of imports, of their files, and of what companies know of their columns. */
final class ImportStore {

    private static final int MOST_WIPED = 50;
    private static final int LONGEST_SEARCH_TEXT = 300;
    private static final String SELECT = "select " + KeptImport.COLUMNS + " from product_imports i";
    private static final String MOVING = "('running', 'undoing')";

    private static final Keyset<KeptImport> PLACES = new Keyset<>(
            "i.id",
            KeptImport::id,
            List.of(new Keyset.Key<>("uploaded", "i.created_at", Keyset.Kind.MOMENT, row -> row.shown()
                    .uploadedAt())));

    Optional<KeptImport> find(Sql sql, CompanyId company, ImportId id) {
        return sql.first(SELECT + " where i.company = ? and i.id = ?", KeptImport::read, company, id);
    }

    boolean anyMoving(Sql sql) {
        return sql.first(
                        "select id from product_imports where state in " + MOVING + " fetch first 1 rows only",
                        row -> row.uuid(1))
                .isPresent();
    }

    /** The next to work on, of whichever company: who began first is served first. */
    Optional<KeptImport> nextMoving(Sql sql) {
        return sql.first(
                SELECT + " where i.state in " + MOVING + " order by i.begun_at, i.id fetch first 1 rows only",
                KeptImport::read);
    }

    void insert(Tx tx, ImportId id, String name, ImportedFile file, ReadFile read) {
        String actor = tx.call().actor().toString();
        tx.update(
                """
                insert into product_imports (company, id, file_name, search_text, sha256, encoding, separator_name,
                  decimals, headers, fields, state, mode, reason, begun_by, line_count, done_count, created_count,
                  updated_count, unchanged_count, refused_count, undone_count, kept_count, created_at, created_by,
                  changed_at, changed_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, '', ?, 0, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, 1)""",
                tx.call().company(),
                id,
                name,
                SearchText.of(LONGEST_SEARCH_TEXT, name).folded(),
                file.sha256(),
                read.encoding(),
                read.separator(),
                read.decimals(),
                KeptImport.joined(read.headers()),
                String.join(",", read.fields()),
                read.state(),
                read.reason(),
                read.lines(),
                read.check().created(),
                read.check().updated(),
                read.check().unchanged(),
                read.check().refused(),
                tx.now(),
                actor,
                tx.now(),
                actor);
        tx.update(
                "insert into product_import_files (company, import_id, content, created_at) values (?, ?, ?, ?)",
                tx.call().company(),
                id,
                file.content(),
                tx.now());
    }

    Optional<byte[]> content(Sql sql, CompanyId company, ImportId id) {
        return sql.first(
                "select content from product_import_files where company = ? and import_id = ?",
                row -> row.bytes(1),
                company,
                id);
    }

    /** Whether it still waited for that. */
    boolean assign(Tx tx, ImportId id, ReadFile read) {
        return tx.update(
                        """
                        update product_imports set decimals = ?, fields = ?, state = ?, reason = ?, created_count = ?,
                          updated_count = ?, unchanged_count = ?, refused_count = ?, changed_at = ?, changed_by = ?,
                          version = version + 1
                        where company = ? and id = ? and state in ('uploaded', 'checked')""",
                        read.decimals(),
                        String.join(",", read.fields()),
                        read.state(),
                        read.reason(),
                        read.check().created(),
                        read.check().updated(),
                        read.check().unchanged(),
                        read.check().refused(),
                        tx.now(),
                        tx.call().actor().toString(),
                        tx.call().company(),
                        id)
                == 1;
    }

    /** Begins to count from nothing; whether it still waited for that. */
    boolean begin(Tx tx, ImportId id, String mode) {
        return tx.update(
                        """
                        update product_imports set state = 'running', mode = ?, reason = '', begun_by = ?, begun_at = ?,
                          done_count = 0, created_count = 0, updated_count = 0, unchanged_count = 0, refused_count = 0,
                          changed_at = ?, changed_by = ?, version = version + 1
                        where company = ? and id = ? and state = 'checked'""",
                        mode,
                        tx.call().actor().toString(),
                        tx.now(),
                        tx.now(),
                        tx.call().actor().toString(),
                        tx.call().company(),
                        id)
                == 1;
    }

    /** Counts a batch; whether nobody stopped it or counted the batch before. */
    boolean advance(Tx tx, KeptImport before, Counts now, String state) {
        return tx.update(
                        """
                        update product_imports set done_count = ?, created_count = ?, updated_count = ?,
                          unchanged_count = ?, refused_count = ?, state = ?, ended_at = ?, changed_at = ?,
                          version = version + 1
                        where company = ? and id = ? and state = 'running' and done_count = ?""",
                        now.done(),
                        now.created(),
                        now.updated(),
                        now.unchanged(),
                        now.refused(),
                        state,
                        state.equals("running") ? null : tx.now(),
                        tx.now(),
                        before.company(),
                        before.id(),
                        before.shown().counts().done())
                == 1;
    }

    /** Whether it was in one of these states and is in the other now. */
    boolean turn(Tx tx, KeptImport one, Sql.In from, String to, String reason) {
        return tx.update(
                        """
                        update product_imports set state = ?, reason = ?, ended_at = ?, changed_at = ?, changed_by = ?,
                          version = version + 1
                        where company = ? and id = ? and state in ?""",
                        to,
                        reason,
                        tx.now(),
                        tx.now(),
                        tx.call().actor().toString(),
                        one.company(),
                        one.id(),
                        from)
                == 1;
    }

    boolean beginUndo(Tx tx, ImportId id) {
        return tx.update(
                        """
                        update product_imports set state = 'undoing', begun_by = ?, begun_at = ?, undone_count = 0,
                          kept_count = 0, changed_at = ?, changed_by = ?, version = version + 1
                        where company = ? and id = ? and state in ('done', 'cancelled', 'failed')""",
                        tx.call().actor().toString(),
                        tx.now(),
                        tx.now(),
                        tx.call().actor().toString(),
                        tx.call().company(),
                        id)
                == 1;
    }

    boolean advanceUndo(Tx tx, KeptImport before, int undone, int kept, String state) {
        Counts counts = before.shown().counts();
        return tx.update(
                        """
                        update product_imports set undone_count = ?, kept_count = ?, state = ?, ended_at = ?,
                          changed_at = ?, version = version + 1
                        where company = ? and id = ? and state = 'undoing' and undone_count = ?""",
                        counts.undone() + undone,
                        counts.kept() + kept,
                        state,
                        tx.now(),
                        tx.now(),
                        before.company(),
                        before.id(),
                        counts.undone())
                == 1;
    }

    Optional<String> mapping(Sql sql, CompanyId company, String headersDigest) {
        return sql.first(
                "select fields from product_import_mappings where company = ? and headers_digest = ?",
                row -> row.text(1),
                company,
                headersDigest);
    }

    /** Two who assign the same headers for the first time at once: the unit of the later one is run again. */
    void remember(Tx tx, String headersDigest, String fields) {
        String actor = tx.call().actor().toString();
        int known = tx.update("""
                update product_import_mappings set fields = ?, changed_at = ?, changed_by = ?, version = version + 1
                where company = ? and headers_digest = ?""", fields, tx.now(), actor, tx.call().company(), headersDigest);
        if (known == 0) {
            tx.onDuplicate("product_import_mappings_pk", org.comptoir.kernel.Database.TransientConflict::new);
            tx.update("""
                    insert into product_import_mappings (company, headers_digest, fields, created_at, created_by,
                      changed_at, changed_by, version) values (?, ?, ?, ?, ?, ?, ?, 1)""", tx.call().company(), headersDigest, fields, tx.now(), actor, tx.now(), actor);
        }
    }

    private static Conditions selected(ImportSelection selection, Call call) {
        return Conditions.where("i.company = ?", call.company())
                .oneOf("i.state", selection.states())
                .search("i.search_text", selection.search());
    }

    ListPage<KeptImport> page(Sql sql, ImportSelection selection, PageRequest request, Call call) {
        return PLACES.page(sql, SELECT, selected(selection, call), selection.sort(), request, KeptImport::read);
    }

    Counted count(Sql sql, ImportSelection selection, Call call) {
        return PLACES.count(sql, "from product_imports i", selected(selection, call));
    }

    /** Of some that came before then and are not worked on: the bytes go, and what undoing would need. Answers whether more are left. */
    boolean wipe(Tx tx, Instant before) {
        List<KeptImport> old = tx.query(
                SELECT + " join product_import_files o on o.company = i.company and o.import_id = i.id"
                        + " where o.created_at < ? and i.state not in " + MOVING + " fetch first " + MOST_WIPED
                        + " rows only",
                KeptImport::read,
                before);
        for (KeptImport one : old) {
            for (String table : List.of("product_import_files", "product_import_findings", "product_import_effects")) {
                tx.update("delete from " + table + " where company = ? and import_id = ?", one.company(), one.id());
            }
        }
        return old.size() == MOST_WIPED;
    }
}
