// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.approval;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.api.approval.Approval;
import org.comptoir.api.approval.Limits.Act;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.payment.Payments;
import org.comptoir.api.people.Users;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PaymentId;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.page.approval.ApprovalsView.Link;
import org.comptoir.web.internal.page.approval.ApprovalsView.Row;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.ActorNames;
import org.jspecify.annotations.Nullable;

/** Puts what was asked for into words: who, what it would do, and to which record. */
final class Told {

    private static final String USER = "user:";
    private static final Map<String, String> TONES =
            Map.of("open", "blue", "agreed", "green", "used", "green", "refused", "red");

    private final Payments payments;
    private final Products products;
    private final ActorNames names;
    private final Companies companies;

    Told(Payments payments, Products products, Users users, Companies companies) {
        this.payments = payments;
        this.products = products;
        this.names = new ActorNames(users);
        this.companies = companies;
    }

    List<Row> rows(List<Approval> approvals, Visit visit) {
        Map<String, String> names = names(approvals, visit);
        Map<String, Link> records = records(approvals, visit);
        ZoneId zone = companies.get(visit.call()).zone();
        return approvals.stream()
                .map(approval -> row(approval, names, records, zone, visit))
                .toList();
    }

    private static Row row(
            Approval approval, Map<String, String> names, Map<String, Link> records, ZoneId zone, Visit visit) {
        return new Row(
                approval.id().toString(),
                approval.kind(),
                new Value.Status("approval-state/" + approval.state(), TONES.getOrDefault(approval.state(), "")),
                records.getOrDefault(approval.subject(), new Link(approval.subject(), "")),
                Facts.of(approval.facts(), visit.words()),
                names.getOrDefault(approval.askedBy(), approval.askedBy()),
                visit.words().moment(approval.askedAt(), zone),
                visit.words().moment(approval.endsAt(), zone),
                names.getOrDefault(approval.answeredBy(), approval.answeredBy()),
                moment(approval.answeredAt(), zone, visit),
                approval.reason(),
                approval.state().equals("open"),
                approval.askedBy().equals(USER + visit.session().user()));
    }

    private static String moment(@Nullable Instant moment, ZoneId zone, Visit visit) {
        return moment == null ? "" : visit.words().moment(moment, zone);
    }

    /** Whoever is not there any more is called as the trail calls them. */
    private Map<String, String> names(List<Approval> approvals, Visit visit) {
        Set<String> actors = approvals.stream()
                .flatMap(approval -> Stream.of(approval.askedBy(), approval.answeredBy()))
                .collect(Collectors.toSet());
        return names.of(actors, visit.call());
    }

    private Map<String, Link> records(List<Approval> approvals, Visit visit) {
        Map<String, Link> links = new HashMap<>();
        subjects(approvals, Act.REFUND).forEach(id -> links.put(id, payment(id, visit)));
        products.bySkus(subjects(approvals, Act.ADJUSTMENT), visit.call())
                .forEach((sku, product) -> links.put(
                        sku, new Link(product.name() + " (" + sku + ")", "/products/" + product.id() + "/stock")));
        return links;
    }

    private static Set<String> subjects(List<Approval> approvals, Act act) {
        return approvals.stream()
                .filter(approval -> approval.kind().equals(act.kind()))
                .map(Approval::subject)
                .collect(Collectors.toSet());
    }

    private Link payment(String id, Visit visit) {
        try {
            String reference = payments.get(PaymentId.parse(id), visit.call()).reference();
            return new Link(reference.isEmpty() ? id : reference, "/payments/" + id);
        } catch (ComptoirException gone) {
            if (gone.fault() != Fault.NOT_FOUND) {
                throw gone;
            }
            return new Link(id, "");
        }
    }
}
