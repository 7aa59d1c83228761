// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.audit;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.model.Call;
import org.comptoir.model.id.UserId;
import org.comptoir.web.internal.view.ActorNames;
import org.comptoir.web.internal.view.RecordPath;

/** Whom and what rows of the trail name, by one question for all of a page. */
final class Records {

    private static final String USER = "user:";
    private static final Pattern PERSON = Pattern.compile("user_[0-9a-z]{20,40}");
    private static final Pattern SKU = Pattern.compile("[^_:/]{1,60}");

    private final Users users;
    private final Products products;

    Records(Users users, Products products) {
        this.users = users;
        this.products = products;
    }

    /** @param shown of which kinds of ids the reader has pages */
    List<AuditLine> lines(List<AuditRow> rows, Set<String> shown, ZoneId zone, Call call) {
        Map<String, String> names = names(rows, call);
        Map<String, AuditLine.Record> records = records(rows, names, shown, call);
        return rows.stream()
                .map(row -> new AuditLine(row, names, records, zone))
                .toList();
    }

    private Map<String, String> names(List<AuditRow> rows, Call call) {
        Set<UserId> ids = rows.stream()
                .flatMap(
                        row -> PERSON.matcher(row.actor() + " " + row.subject()).results())
                .map(found -> UserId.parse(found.group()))
                .collect(Collectors.toSet());
        Collection<User> found = users.byIds(ids, call).values();
        return found.stream().collect(Collectors.toUnmodifiableMap(user -> USER + user.id(), User::name));
    }

    private Map<String, AuditLine.Record> records(
            List<AuditRow> rows, Map<String, String> names, Set<String> shown, Call call) {
        Map<String, AuditLine.Record> records = new HashMap<>();
        for (AuditRow row : rows) {
            String subject = row.subject();
            String path = shown.contains(RecordPath.kind(subject)) ? RecordPath.of(subject) : "";
            records.put(subject, new AuditLine.Record(names.getOrDefault(USER + subject, subject), path));
        }
        products.bySkus(skus(rows), call)
                .forEach((sku, product) -> records.put(
                        sku, new AuditLine.Record(product.name() + " (" + sku + ")", "/products/" + product.id())));
        return records;
    }

    private static Set<String> skus(List<AuditRow> rows) {
        return rows.stream()
                .filter(row -> row.action().startsWith("stock.") || row.action().startsWith("approval."))
                .map(AuditRow::subject)
                .filter(subject -> SKU.matcher(subject).matches())
                .collect(Collectors.toSet());
    }

    /** Of an e-mail address, whom the trail calls so; nobody where there is no such person within reach. */
    String actor(String typed, Call call) {
        if (typed.contains("@")) {
            return users.list(typed, PageRequest.first(20), call).items().stream()
                    .filter(user -> user.email().equalsIgnoreCase(typed))
                    .map(user -> USER + user.id())
                    .findFirst()
                    .orElse(typed);
        }
        return PERSON.matcher(typed).matches() ? USER + typed : typed;
    }

    /** What to call them: the trail's own word where they are nobody that is known. */
    String name(String actor, Call call) {
        return new ActorNames(users).of(actor, call).orElse(actor);
    }
}
