// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.api.proof.AuditLog;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.model.Call;
import org.jspecify.annotations.Nullable;

/** A trail of a few rows, of which pages are short. */
final class FakeTrail implements AuditLog {

    final List<AuditRow> rows = new ArrayList<>();
    final List<AuditFilter> exported = new ArrayList<>();
    int longest = 500;

    private final Clock clock;

    FakeTrail(Clock clock, String sku) {
        this.clock = clock;
        String ana = "user:" + FakePeople.ANA;
        add("system:demo", "company.founded", "cmp_1", Map.of("code", "maison-lenoir"));
        add(ana, "customer.changed", FakeCustomers.EPICERIE.toString(), Map.of("fields", "email,phone,odd"));
        add(ana + " via plugin acme.pay 1.2.0", "order.confirmed", FakeOrders.CONFIRMED.toString(), Map.of());
        add("api-key:key_1", "price-list.put", "PRO", Map.of("from", "", "to", "Pros <b>", "count", 3));
        add(ana, "stock.adjusted", sku, Map.of("quantity", "-2"));
        add("user:" + FakePeople.MARC, "user.renamed", FakePeople.MARC.toString(), Map.of());
        add("console:root <i>", "acme.odd <u>", "people/=1+1", Map.of("text", "=cmd()"));
    }

    private void add(String actor, String action, String subject, Map<String, @Nullable Object> detail) {
        long number = rows.size() + 1L;
        rows.add(new AuditRow(
                number,
                clock.instant().minusSeconds(86_400 / number),
                actor,
                action,
                subject,
                detail,
                "t-1",
                "h" + number));
    }

    private static boolean fits(AuditRow row, AuditFilter filter) {
        Set<String> concerning = filter.concerning();
        return !row.happenedAt().isBefore(filter.from())
                && row.happenedAt().isBefore(filter.before())
                && (filter.action().isEmpty() || row.action().equals(filter.action()))
                && (filter.subject().isEmpty() || row.subject().equals(filter.subject()))
                && (filter.actor().isEmpty() || row.actor().split(" via ", 2)[0].equals(filter.actor()))
                && (filter.areas().isEmpty()
                        || filter.areas().contains(row.action().split("[.]")[0]))
                && (concerning == null
                        || concerning.stream()
                                .anyMatch(id ->
                                        row.subject().equals(id) || row.actor().startsWith("user:" + id)));
    }

    @Override
    public Page<AuditRow> list(AuditFilter filter, PageRequest page, Call call) {
        long before = page.cursor().isEmpty() ? Long.MAX_VALUE : number(page.cursor());
        List<AuditRow> found = rows.stream()
                .filter(row -> row.number() < before && fits(row, filter))
                .sorted(Comparator.comparing(AuditRow::number).reversed())
                .toList();
        int limit = Math.min(longest, page.limit());
        return found.size() <= limit
                ? new Page<>(found, "")
                : new Page<>(
                        found.subList(0, limit),
                        Long.toString(found.get(limit - 1).number()));
    }

    private static long number(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw org.comptoir.model.ComptoirException.invalid("page.cursor", "cursor", cursor);
        }
        return Long.parseLong(cursor);
    }

    @Override
    public void export(AuditFilter filter, Call call, Consumer<AuditRow> consumer) {
        exported.add(filter);
        rows.stream().filter(row -> fits(row, filter)).forEach(consumer);
    }
}
