// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.trouble;

import java.util.List;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.http.Statuses;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes pages of what went wrong. */
@Component(service = Trouble.class)
public final class Trouble {

    private final ProblemTexts texts;

    @Activate
    public Trouble(@Reference ProblemTexts texts) {
        this.texts = texts;
    }

    /** What HTTP has to say. */
    public Answer status(int status, Visit visit) {
        return Answer.page(status, new TroubleView(Integer.toString(status), "", visit.traceId()));
    }

    /** A change that nobody is believed to have asked for on a page of ours. */
    public Answer unproven(Visit visit) {
        return Answer.page(403, new TroubleView("unproven", "", visit.traceId()));
    }

    /** What a service refused and no form could tell. */
    public Answer refusal(ComptoirException refusal, Visit visit) {
        int status = Statuses.of(refusal.fault());
        String detail = status == 500 ? "" : new Refused.Reader(texts, visit.words()).inWords(refusal);
        TroubleView view = new TroubleView(Integer.toString(status), detail, visit.traceId());
        return new Answer(
                new Answer.Target.Shown(status, view, Statuses.retryAfterSeconds(refusal)), List.of(), "", null);
    }
}
