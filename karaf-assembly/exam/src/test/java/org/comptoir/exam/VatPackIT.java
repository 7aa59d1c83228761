// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.exam;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.CustomerRequest;
import org.comptoir.api.party.Customers;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.ProductId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.vat.v1.VatPack;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A pack of somebody else's appears among the services and leaves: the core asks it as long as it is there. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class VatPackIT {

    private static final CountryCode BELGIUM = new CountryCode("BE");

    @Inject
    private BundleContext bundles;

    @Inject
    private Companies companies;

    @Inject
    private Customers customers;

    @Inject
    private Products products;

    @Inject
    private Orders orders;

    @Configuration
    public Option[] distribution() throws Exception {
        return Distribution.options();
    }

    @Test
    public void theCoreDecidesByAPackThatIsThereAndNamesTheCountryOfOneThatIsNot() {
        Call call = shopInBrussels();

        assertMissing(call);
        ServiceRegistration<VatPack> pack = bundles.registerService(VatPack.class, new FlatVat(BELGIUM, "21"), null);
        Order quoted = orders.quote(oneCandle(), call);
        assertEquals(2_100, quoted.gross().minor() - quoted.net().minor());
        pack.unregister();
        assertMissing(call);
    }

    private void assertMissing(Call call) {
        ComptoirException refused = assertThrows(ComptoirException.class, () -> orders.quote(oneCandle(), call));
        assertEquals("vat.pack-missing", refused.code());
        assertEquals("BE", refused.facts().get("country"));
    }

    private Call shopInBrussels() {
        CompanyId company = new CompanyId(UUID.fromString("01932f00-0000-7000-8000-0000000000be"));
        Call call = new Call(company, Actor.system("exam"), Idempotency.NONE, Instant.MAX, Locale.ENGLISH, "exam");
        PostalAddress brussels = new PostalAddress("", "1 rue Neuve", "", "1000", "Bruxelles", BELGIUM);
        companies.create(
                company,
                new CompanyRequest(
                        "bougies",
                        "Bougies SRL",
                        "",
                        "",
                        "",
                        "",
                        Set.of(),
                        brussels,
                        Currency.EUR,
                        ZoneId.of("Europe/Brussels"),
                        "",
                        "",
                        "",
                        ""),
                call);
        customers.create(
                new PartyId(UUID.fromString("01932f00-0000-7000-8000-0000000000b1")),
                new CustomerRequest(
                        "ANNE",
                        "consumer",
                        "Anne Peeters",
                        "",
                        "",
                        "",
                        false,
                        "",
                        "",
                        brussels,
                        brussels,
                        TermsOfPayment.AT_ONCE,
                        "",
                        "fr"),
                call);
        products.create(
                new ProductId(UUID.fromString("01932f00-0000-7000-8000-0000000000b2")),
                new ProductRequest(
                        "CANDLE",
                        "Candle",
                        "",
                        "goods",
                        Unit.PIECE,
                        "standard",
                        UnitPrice.of("100", Currency.EUR),
                        BigDecimal.TEN,
                        "active"),
                call);
        return call;
    }

    private static OrderRequest oneCandle() {
        return new OrderRequest(
                "ANNE",
                LocalDate.of(2026, 3, 2),
                Currency.EUR,
                "main",
                "",
                "",
                "",
                null,
                List.of(new OrderRequest.Line("CANDLE", BigDecimal.ONE, null, null)));
    }
}
