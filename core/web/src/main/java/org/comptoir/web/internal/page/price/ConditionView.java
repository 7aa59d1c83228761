// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.price;

import java.util.List;
import java.util.Optional;
import org.comptoir.api.catalogue.ConditionSelection;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * A price condition, new or there.
 *
 * @param kept as it is, nothing for a new one
 * @param form what stands in the form
 * @param was what the form began with
 * @param currency of prices
 * @param writes whether the reader may change it
 * @param key makes the first sending of the form the only one that acts
 */
public record ConditionView(
        Optional<ConditionRow> kept,
        ConditionForm form,
        ConditionForm was,
        String currency,
        boolean writes,
        String key,
        Refused refused)
        implements View {

    @Override
    public String template() {
        return "condition";
    }

    @Override
    public String title(Words words) {
        return kept.map(row -> words.of("condition/title", row.terms().name()))
                .orElseGet(() -> words.of("menu/new-condition"));
    }

    /** Where the form goes. */
    public String path() {
        return kept.map(ConditionRow::path).orElse(ConditionListPages.PATH + "/new");
    }

    public List<String> kinds() {
        return ConditionSelection.KINDS;
    }
}
