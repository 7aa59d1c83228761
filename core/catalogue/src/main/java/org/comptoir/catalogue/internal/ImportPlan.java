// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.catalogue.CatalogueImport;
import org.comptoir.api.catalogue.CatalogueImport.LineError;
import org.comptoir.api.catalogue.Product;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Tx;

/** What some lines of a file would do to the catalogue as it was read. */
final class ImportPlan {

    private static final int MOST_ERRORS = 1_000;

    private final List<Product> created = new ArrayList<>();
    private final List<ProductStore.Change> changed = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private final List<ImportEffect> effects = new ArrayList<>();
    private int unchanged;
    private int refused;

    void create(int line, Product product) {
        created.add(product);
        effects.add(ImportEffect.created(line, product));
    }

    void change(int line, ProductStore.Change change) {
        changed.add(change);
        effects.add(ImportEffect.changed(line, change));
    }

    /** What each line does that does something. */
    List<ImportEffect> effects() {
        return List.copyOf(effects);
    }

    void leave() {
        unchanged++;
    }

    void refuse(LineError error) {
        refused++;
        if (errors.size() < MOST_ERRORS) {
            errors.add(error);
        }
    }

    boolean isClean() {
        return refused == 0;
    }

    boolean isEmpty() {
        return created.isEmpty() && changed.isEmpty();
    }

    /** Writes it; meets a conflict when somebody changed one of the products since they were read. */
    void apply(Tx tx, ProductStore store, ProductFacts facts) {
        if (!created.isEmpty()) {
            store.insert(tx, created);
            facts.allCreated(tx, created);
        }
        if (!changed.isEmpty()) {
            if (!store.update(tx, changed)) {
                throw new TransientConflict(new IllegalStateException("a product changed during an import"));
            }
            changed.forEach(change -> facts.changed(tx, change));
        }
    }

    CatalogueImport outcome(boolean written) {
        return new CatalogueImport(created.size(), changed.size(), unchanged, errors, refused, written && !isEmpty());
    }

    /** Two parts of one file in one report. */
    static CatalogueImport together(CatalogueImport one, CatalogueImport other) {
        List<LineError> errors = new ArrayList<>(one.errors());
        other.errors().stream().limit(MOST_ERRORS - errors.size()).forEach(errors::add);
        return new CatalogueImport(
                one.created() + other.created(),
                one.updated() + other.updated(),
                one.unchanged() + other.unchanged(),
                errors,
                one.refused() + other.refused(),
                one.applied() || other.applied());
    }
}
