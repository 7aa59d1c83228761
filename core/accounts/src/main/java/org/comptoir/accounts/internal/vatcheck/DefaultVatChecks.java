// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.vatcheck;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.comptoir.accounts.internal.AccountsSchema;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.VatCheck;
import org.comptoir.api.party.VatChecks;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.VatCheckId;
import org.comptoir.model.identity.VatNumber;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks of VAT numbers, archived for good. */
@Component(service = VatChecks.class)
public final class DefaultVatChecks implements VatChecks {

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final Companies companies;
    private final Customers customers;
    private final Authorities authorities;
    private final CheckStore store = new CheckStore();

    @Activate
    public DefaultVatChecks(
            @Reference AccountsSchema schema,
            @Reference Units units,
            @Reference Plugins plugins,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference Customers customers) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.companies = companies;
        this.customers = customers;
        this.authorities = new Authorities(plugins, clock);
    }

    @Override
    public VatCheck check(PartyId customer, Call call) {
        Once<Function<Tx, VatCheck>> found = new Once<>(() -> found(customers.get(customer, call), call));
        return units.write(call, VatCheck.class, found, (tx, toKeep) -> toKeep.apply(tx));
    }

    /** What was archived less than a minute ago, else what the authority says now, to be archived. */
    private Function<Tx, VatCheck> found(Customer customer, Call call) {
        if (customer.vatNumber().isEmpty()) {
            throw new ComptoirException(
                    "vat-check.no-number",
                    Fault.CONFLICT,
                    Map.of(
                            ComptoirException.FIELD,
                            "vatNumber",
                            "customer",
                            customer.id().toString()));
        }
        Optional<VatCheck> recent = units.read(sql ->
                store.since(sql, call.company(), customer, clock.instant().minus(Pace.PAUSE)));
        if (recent.isPresent()) {
            return tx -> recent.get();
        }
        Told told = authorities.ask(question(customer, call), call);
        return tx -> archived(tx, customer.id(), told);
    }

    private TaxIdQuestion question(Customer customer, Call call) {
        VatNumber number = VatNumber.parse(customer.vatNumber());
        return new TaxIdQuestion(
                number.country(), customer.vatNumber(), companies.get(call).vatNumber());
    }

    private VatCheck archived(Tx tx, PartyId customer, Told told) {
        VatCheck check = new VatCheck(
                new VatCheckId(ids.next()),
                customer,
                told.answer().number(),
                told.answer().state().name().toLowerCase(Locale.ROOT),
                told.answer().proof(),
                told.answer().name(),
                told.answer().address(),
                told.question().requester(),
                told.answer().at(),
                tx.now(),
                tx.call().actor().toString(),
                told.check(),
                told.plugin());
        store.insert(tx, check);
        store.mark(tx, check);
        Map<String, String> facts = Map.of("state", check.state(), "check", check.check());
        tx.publish("CustomerVatChecked", customer, facts);
        tx.audit("customer.vat-checked", customer.toString(), facts);
        return check;
    }

    @Override
    public Page<VatCheck> list(PartyId customer, PageRequest page, Call call) {
        customers.get(customer, call);
        VatCheckId before = page.cursor().isEmpty() ? null : cursor(page.cursor());
        List<VatCheck> found = units.read(sql -> store.list(sql, call.company(), customer, before, page));
        if (found.size() <= page.limit()) {
            return new Page<>(found, "");
        }
        List<VatCheck> items = found.subList(0, page.limit());
        return new Page<>(items, items.get(items.size() - 1).id().toString());
    }

    private static VatCheckId cursor(String text) {
        try {
            return VatCheckId.parse(text);
        } catch (ComptoirException malformed) {
            throw ComptoirException.invalid("page.cursor", "cursor", text);
        }
    }
}
