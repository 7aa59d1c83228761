// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.imports;

import java.time.ZoneId;
import java.util.List;
import org.comptoir.api.catalogue.KeptProduct;
import org.comptoir.api.catalogue.ProductImport;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * One import.
 *
 * @param one as it stands
 * @param findings the first lines that are wrong
 * @param kept the first products that undoing left as they are
 * @param reason what stopped it, in words; empty for nothing
 * @param by who brought it
 * @param zone of the company
 * @param key makes the first sending of a form the only one that acts
 */
public record ImportView(
        ProductImport one,
        List<Finding> findings,
        List<KeptProduct> kept,
        String reason,
        String by,
        ZoneId zone,
        String key,
        Refused refused)
        implements View {

    private static final int WHOLE = 100;

    /**
     * What is wrong with a line.
     *
     * @param reason in words
     */
    public record Finding(int line, String column, String value, String reason) {}

    @Override
    public String template() {
        return "import";
    }

    @Override
    public String title(Words words) {
        return one.file().name().isEmpty()
                ? words.of("import/title")
                : one.file().name();
    }

    public String path() {
        return ImportListPages.PATH + "/" + one.id();
    }

    public Value.Status status() {
        return ImportState.of(one);
    }

    public boolean is(String state) {
        return one.state().equals(state);
    }

    /** Whether its columns can still be assigned. */
    public boolean open() {
        return is("uploaded") || is("checked");
    }

    public boolean undoable() {
        return one.isUndoable() && one.file().kept();
    }

    /** How far a job is: lines of a file, or effects of one that is undone. */
    public int done() {
        return is("undoing") ? one.counts().undone() : one.counts().done();
    }

    public int of() {
        return is("undoing") ? one.counts().effective() : one.counts().lines();
    }

    public int percent() {
        return of() == 0 ? 0 : (int) Math.min(WHOLE, (long) done() * WHOLE / of());
    }
}
