// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.approval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.api.Counted;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.approval.Approval;
import org.comptoir.api.approval.ApprovalSelection;
import org.comptoir.api.approval.ApprovalSelection.Stage;
import org.comptoir.api.approval.Approvals;
import org.comptoir.api.approval.Limits;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.payment.Payments;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.ApprovalId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.HomeCard;
import org.comptoir.web.internal.route.HomeCards;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Acts that take a second person: what waits for one, and what became of the others. Who asked does it, once it is agreed to. */
@Component(service = {Pages.class, HomeCards.class})
public final class ApprovalPages implements Pages, HomeCards {

    static final String PATH = "/approvals";
    static final String SHOW = "show";
    static final String REASON = "reason";
    static final String BACK = "back";

    private static final Access ACCESS = Access.needs("approval:w");
    private static final String WAITING = PATH + "?" + SHOW + "=waiting";
    private static final int A_PAGE = 20;

    private final Approvals approvals;
    private final Told told;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public ApprovalPages(
            @Reference Approvals approvals,
            @Reference Payments payments,
            @Reference Products products,
            @Reference Users users,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.approvals = approvals;
        this.told = new Told(payments, products, users, companies);
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, ACCESS, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.post(PATH + "/{id}/agree", Access.needsConfirmed("approval:w"), this::agree),
                Route.post(PATH + "/{id}/refuse", ACCESS, this::refuse));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(
                new MenuLine(MenuLine.Group.START, 10, PATH, "menu/approvals", "check", ACCESS),
                new MenuLine(MenuLine.Group.ACTS, 70, WAITING, "menu/agree", "check", ACCESS));
    }

    @Override
    public List<HomeCard> cards() {
        return List.of(new HomeCard(HomeCard.Part.TO_DO, 5, "home/to-agree", ACCESS, moment -> {
            Counted waiting =
                    approvals.count(selection(Stage.WAITING), moment.visit().call());
            return new HomeCard.Figure(moment.visit().words().counted(waiting), "", WAITING, waiting.number() > 0);
        }));
    }

    private static ApprovalSelection selection(Stage stage) {
        return new ApprovalSelection(Limits.Act.kinds(), stage);
    }

    /** What an old address asks for and is not there shows what is pending. */
    private static Stage stage(Visit visit) {
        String asked = visit.request().query().text(SHOW);
        for (Stage stage : Stage.values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return stage;
            }
        }
        return Stage.PENDING;
    }

    private ApprovalsView view(Visit visit, Refused refused) {
        Stage stage = stage(visit);
        Page<Approval> page = approvals.list(
                selection(stage), new PageRequest(visit.request().query().text("after"), A_PAGE), visit.call());
        return new ApprovalsView(
                stage,
                approvals.count(selection(stage), visit.call()),
                told.rows(page.items(), visit),
                page.next(),
                ids.next().toString(),
                visit.value("id"),
                visit.form().text(REASON),
                refused);
    }

    private Answer agree(Visit visit) {
        return answer(visit, "approval-agreed", id -> approvals.agree(id, Limits.Act.kinds(), visit.once()));
    }

    private Answer refuse(Visit visit) {
        return answer(
                visit, "approval-refused", id -> approvals.refuse(id, Limits.Act.kinds(), reason(visit), visit.once()));
    }

    /** Whoever is refused wants to know why; whoever takes back what they asked for knows. */
    private static String reason(Visit visit) {
        String reason = visit.form().text(REASON);
        if (reason.isBlank() && visit.form().text(BACK).isEmpty()) {
            throw ComptoirException.invalid("field.missing", REASON);
        }
        return reason;
    }

    /** An answer to what was asked for. */
    private interface Said {
        Approval to(ApprovalId id);
    }

    private Answer answer(Visit visit, String notice, Said said) {
        try {
            said.to(ApprovalId.parse(visit.value("id")));
        } catch (ComptoirException refusal) {
            Refused refused = new Refused.Reader(texts, visit.words()).read(refusal, Map.of("field.", REASON));
            return Answer.refused(refused, view(visit, refused));
        }
        return Answer.see(ApprovalsView.address(stage(visit))).telling(notice);
    }
}
