// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import org.comptoir.api.saved.SavedLists;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.text.ProblemTexts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every list needs beside its rows: words for refusals, and the ways in which people look at it. */
@Component(service = ListDesk.class)
public final class ListDesk {

    private final ProblemTexts texts;
    private final SavedLists saved;
    private final Ids ids;

    @Activate
    public ListDesk(@Reference ProblemTexts texts, @Reference SavedLists saved, @Reference Ids ids) {
        this.texts = texts;
        this.saved = saved;
        this.ids = ids;
    }

    ProblemTexts texts() {
        return texts;
    }

    SavedLists saved() {
        return saved;
    }

    Ids ids() {
        return ids;
    }
}
