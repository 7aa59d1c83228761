// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comptoir.api.record.Comments;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CommentId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What colleagues write below a record, and take back. */
@Component(service = Pages.class)
public final class CommentPages implements Pages {

    private static final Map<String, String> FIELDS = Map.of("field.", "text");

    private final Comments comments;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public CommentPages(@Reference Comments comments, @Reference ProblemTexts texts, @Reference Ids ids) {
        this.comments = comments;
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return Arrays.stream(RecordKind.values())
                .flatMap(kind -> {
                    String comments = kind.path() + "/{id}/comments";
                    return Stream.of(
                            Route.post(comments, kind.access(), visit -> add(kind, visit)),
                            Route.post(
                                    comments + "/{comment}/withdraw", kind.access(), visit -> withdraw(kind, visit)));
                })
                .toList();
    }

    private static String path(RecordKind kind, Visit visit) {
        return kind.path() + "/" + visit.value("id");
    }

    private Answer add(RecordKind kind, Visit visit) {
        String text = visit.form().text("text");
        try {
            comments.add(new CommentId(ids.next()), visit.value("id"), text, visit.once());
            return Answer.see(path(kind, visit)).telling("comment-added");
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            String key = ids.next().toString();
            return Answer.refused(refused, new CommentView(path(kind, visit), text, key, refused));
        }
    }

    private Answer withdraw(RecordKind kind, Visit visit) {
        comments.withdraw(CommentId.parse(visit.value("comment")), visit.value("id"), visit.once());
        return Answer.see(path(kind, visit)).telling("comment-withdrawn");
    }
}
