// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.account;

import java.util.List;
import java.util.Map;
import org.comptoir.api.people.Account;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.TotpOffer;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.page.signin.EnrolView;
import org.comptoir.web.internal.page.signin.Offers;
import org.comptoir.web.internal.page.signin.RecoveryCodesView;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The authenticator app and the recovery codes of who is signed in. */
@Component(service = Pages.class)
public final class FactorPages implements Pages {

    private static final String APP = "/account/app";
    private static final Next BACK = Next.of("/account");
    private static final Map<String, String> FIELDS = Map.of("sign-in.code", "code");

    private final Account account;
    private final ProblemTexts texts;

    @Activate
    public FactorPages(@Reference Account account, @Reference ProblemTexts texts) {
        this.account = account;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(APP, Access.CONFIRMED, this::offer),
                Route.post(APP, Access.CONFIRMED, this::enrol),
                Route.post("/account/app/remove", Access.CONFIRMED, this::remove),
                Route.post("/account/recovery-codes", Access.CONFIRMED, this::renewCodes));
    }

    private Answer offer(Visit visit) {
        return Answer.page(enrolment(account.offerTotp(visit.secret(), visit.visitor()), Refused.NOT));
    }

    private static EnrolView enrolment(TotpOffer offer, Refused refused) {
        return new EnrolView(offer, APP, false, EnrolView.Passkey.NONE, BACK, refused);
    }

    private Answer enrol(Visit visit) {
        try {
            Enrolled enrolled = account.enrolTotp(visit.secret(), visit.form().text("code"), visit.visitor());
            return Answer.page(new RecoveryCodesView(enrolled.recoveryCodes(), BACK))
                    .entering(enrolled.session());
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, FIELDS);
            Offers.Again again =
                    Offers.again(visit, refusal, refused, () -> account.offerTotp(visit.secret(), visit.visitor()));
            return Answer.refused(again.refused(), enrolment(again.offer(), again.refused()));
        }
    }

    private Answer remove(Visit visit) {
        return Answer.see("/account")
                .entering(account.removeTotp(visit.secret(), visit.visitor()))
                .telling("app-removed");
    }

    private Answer renewCodes(Visit visit) {
        List<String> codes = account.renewRecoveryCodes(visit.secret(), visit.visitor());
        return Answer.page(new RecoveryCodesView(codes, BACK));
    }
}
