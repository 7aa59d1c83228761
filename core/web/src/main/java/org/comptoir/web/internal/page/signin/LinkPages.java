// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.util.List;
import java.util.Map;
import org.comptoir.api.people.LinkHolder;
import org.comptoir.api.people.SignIn;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.page.trouble.TroubleView;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.Dictionary;
import org.comptoir.web.internal.view.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Choosing a password by way of a link. Opening it changes nothing: programs that check mails open links, too. */
@Component(service = Pages.class)
public final class LinkPages implements Pages {

    private static final Map<String, String> FIELDS = Map.of("password.", "password");

    private final SignIn signIn;
    private final Dictionary dictionary;
    private final ProblemTexts texts;

    @Activate
    public LinkPages(@Reference SignIn signIn, @Reference Dictionary dictionary, @Reference ProblemTexts texts) {
        this.signIn = signIn;
        this.dictionary = dictionary;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/invitation/{token}", Access.ANYBODY, this::show),
                Route.post("/invitation/{token}", Access.ANYBODY, this::choose),
                Route.get("/reset/{token}", Access.ANYBODY, this::show),
                Route.post("/reset/{token}", Access.ANYBODY, this::choose));
    }

    private Answer show(Visit visit) {
        try {
            LinkHolder holder = signIn.link(visit.value("token"), visit.visitor());
            return Answer.page(new LinkView(holder, visit.request().path(), Refused.NOT));
        } catch (ComptoirException refusal) {
            return gone(refusal, visit);
        }
    }

    private Answer choose(Visit visit) {
        String token = visit.value("token");
        try {
            LinkHolder holder = signIn.link(token, visit.visitor());
            Words words = dictionary.in(holder.language());
            String password = visit.form().exact("password");
            if (!password.equals(visit.form().exact("again"))) {
                return refused(Refused.field("again", words.of("link/differ")), holder, visit);
            }
            try {
                return Entrance.after(signIn.choosePassword(token, password, visit.visitor()), Next.of("/"));
            } catch (ComptoirException refusal) {
                return refused(new Refused.Reader(texts, words).read(refusal, FIELDS), holder, visit);
            }
        } catch (ComptoirException refusal) {
            return gone(refusal, visit);
        }
    }

    private static Answer refused(Refused refused, LinkHolder holder, Visit visit) {
        return Answer.refused(refused, new LinkView(holder, visit.request().path(), refused));
    }

    private static Answer gone(ComptoirException refusal, Visit visit) {
        if (refusal.code().equals("link.unknown")) {
            return Answer.page(404, new TroubleView("link", "", visit.traceId()));
        }
        throw refusal;
    }
}
