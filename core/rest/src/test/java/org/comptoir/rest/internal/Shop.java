// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.comptoir.accounts.internal.AccountsRecords;
import org.comptoir.accounts.internal.AccountsSchema;
import org.comptoir.accounts.internal.DefaultApiKeys;
import org.comptoir.accounts.internal.DefaultAssignments;
import org.comptoir.accounts.internal.DefaultCompanies;
import org.comptoir.accounts.internal.DefaultCustomers;
import org.comptoir.accounts.internal.DefaultFirstRun;
import org.comptoir.accounts.internal.approval.DefaultApprovals;
import org.comptoir.accounts.internal.approval.DefaultLimits;
import org.comptoir.accounts.internal.vatcheck.DefaultVatChecks;
import org.comptoir.api.approval.Approvals;
import org.comptoir.api.company.Companies;
import org.comptoir.api.order.Orders;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.proof.Books;
import org.comptoir.brokers.internal.store.BrokerRecords;
import org.comptoir.catalogue.internal.CatalogueRecords;
import org.comptoir.catalogue.internal.CatalogueSchema;
import org.comptoir.catalogue.internal.DefaultPrices;
import org.comptoir.catalogue.internal.DefaultProducts;
import org.comptoir.connect.internal.ConnectRecords;
import org.comptoir.connect.internal.DefaultConnectors;
import org.comptoir.connect.internal.DefaultDeliveries;
import org.comptoir.invoicing.internal.DefaultInvoices;
import org.comptoir.invoicing.internal.InvoiceRecords;
import org.comptoir.invoicing.internal.InvoiceTables;
import org.comptoir.invoicing.internal.SeriesChains;
import org.comptoir.kernel.internal.AuditRows;
import org.comptoir.kernel.internal.BundledTexts;
import org.comptoir.kernel.internal.DefaultAuditLog;
import org.comptoir.kernel.internal.DefaultEvents;
import org.comptoir.kernel.internal.KernelRecords;
import org.comptoir.kernel.internal.proof.Anchors;
import org.comptoir.kernel.internal.proof.ChainSources;
import org.comptoir.kernel.internal.proof.DefaultBooks;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.ledger.internal.DefaultEntryLists;
import org.comptoir.ledger.internal.DefaultLedger;
import org.comptoir.ledger.internal.DefaultPeriodClosings;
import org.comptoir.ledger.internal.JournalChains;
import org.comptoir.ledger.internal.LedgerRecords;
import org.comptoir.ledger.internal.LedgerTables;
import org.comptoir.model.id.CompanyId;
import org.comptoir.notify.internal.DefaultMessages;
import org.comptoir.notify.internal.MessageRecords;
import org.comptoir.notify.internal.NotifyTables;
import org.comptoir.orders.internal.DefaultOrderApprovals;
import org.comptoir.orders.internal.DefaultOrders;
import org.comptoir.orders.internal.OrderRecords;
import org.comptoir.payments.internal.DefaultPayments;
import org.comptoir.payments.internal.PaymentRecords;
import org.comptoir.payments.internal.PaymentTables;
import org.comptoir.people.internal.DefaultSignInLog;
import org.comptoir.people.internal.PeopleSchema;
import org.comptoir.plugins.internal.life.PluginRecords;
import org.comptoir.privacy.internal.DefaultPersonalData;
import org.comptoir.privacy.internal.ErasuresInPlugins;
import org.comptoir.privacy.internal.PresentModules;
import org.comptoir.privacy.internal.PrivacyRecords;
import org.comptoir.privacy.internal.PrivacySchema;
import org.comptoir.records.internal.RecordsRecords;
import org.comptoir.records.internal.RecordsTables;
import org.comptoir.rest.internal.access.ApiKeysResource;
import org.comptoir.rest.internal.access.SetupResource;
import org.comptoir.rest.internal.approval.ApprovalsResource;
import org.comptoir.rest.internal.approval.LimitsResource;
import org.comptoir.rest.internal.audit.AuditResource;
import org.comptoir.rest.internal.audit.SignInsResource;
import org.comptoir.rest.internal.catalogue.PricesResource;
import org.comptoir.rest.internal.catalogue.ProductsResource;
import org.comptoir.rest.internal.connect.ConnectorsResource;
import org.comptoir.rest.internal.connect.HooksResource;
import org.comptoir.rest.internal.event.EventsResource;
import org.comptoir.rest.internal.imports.ImportsResource;
import org.comptoir.rest.internal.invoice.InvoicesResource;
import org.comptoir.rest.internal.ledger.BalancesResource;
import org.comptoir.rest.internal.ledger.ClosingsResource;
import org.comptoir.rest.internal.ledger.LedgerResource;
import org.comptoir.rest.internal.ledger.ReopeningsResource;
import org.comptoir.rest.internal.order.OrderLimitsResource;
import org.comptoir.rest.internal.order.OrdersResource;
import org.comptoir.rest.internal.party.CompaniesResource;
import org.comptoir.rest.internal.party.CustomersResource;
import org.comptoir.rest.internal.payment.PaymentsResource;
import org.comptoir.rest.internal.people.AssignmentsResource;
import org.comptoir.rest.internal.people.UsersResource;
import org.comptoir.rest.internal.plugin.PluginCatalogueResource;
import org.comptoir.rest.internal.plugin.PluginCheckupResource;
import org.comptoir.rest.internal.plugin.PluginDataResource;
import org.comptoir.rest.internal.plugin.PluginListResource;
import org.comptoir.rest.internal.plugin.PluginsResource;
import org.comptoir.rest.internal.privacy.CustomerDataResource;
import org.comptoir.rest.internal.privacy.OwnDataResource;
import org.comptoir.rest.internal.privacy.UserDataResource;
import org.comptoir.rest.internal.proof.BooksResource;
import org.comptoir.rest.internal.proof.ProofResource;
import org.comptoir.rest.internal.report.ReportsResource;
import org.comptoir.rest.internal.stock.StockResource;
import org.comptoir.rest.internal.ui.PluginPages;
import org.comptoir.rest.internal.ui.Shelf;
import org.comptoir.rest.internal.ui.UiResource;
import org.comptoir.rest.internal.web.Caller;
import org.comptoir.rest.internal.web.Today;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.payment.v1.PaymentMethod;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.stock.internal.DefaultStock;
import org.comptoir.stock.internal.StockRecords;
import org.comptoir.stock.internal.StockTables;
import org.comptoir.testkit.Scratch;
import org.comptoir.testkit.TestKernel;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;

/** The whole server but for its sockets: every service is the real one, requests go through Jersey and every filter. */
final class Shop implements Door {

    static final String COMPANY = """
            {"code":"maison-lenoir","legalName":"Maison Lenoir","siren":"904127362","siret":"90412736200013",\
            "vatNumber":"FR04904127362","vatSchemes":["oss"],\
            "legalForm":"SAS au capital de 20 000 €, RCS Lyon 904 127 362",\
            "address":{"line1":"12 rue des Tanneurs","postcode":"69001","city":"Lyon","country":"FR"},\
            "iban":"FR7630006000011234567890189","bic":"AGRIFRPP"}""";

    /** The clock of a test stands still unless it is told: what comes then comes at once. */
    private static final int PER_SECOND = 1000;

    static final int BURST = 20_000;

    private static final URI BASE = URI.create("http://localhost/api/v1/");

    final TestKernel kernel;
    private final ApplicationHandler application;
    private final Path data;
    final Services services;
    private final Map<String, String> always;
    private String key = "";

    Shop(TestKernel kernel, Object... plugins) {
        this.kernel = kernel;
        this.always = Map.of();
        this.data = Scratch.folder("comptoir-rest-test");
        kernel.plugins().add(VatPack.class, new FrenchVat());
        kernel.plugins().add(AccountingExport.class, new CountingExport());
        kernel.plugins().add(PaymentMethod.class, new ByTransfer());
        this.services = new Services(kernel, data);
        List<Object> resources = new ArrayList<>(services.resources());
        resources.addAll(List.of(plugins));
        this.application = new ApplicationHandler(Applications.of(services.providers(), resources));
    }

    /** A shop whose company, customer, product and stock are there; its key may do everything. */
    static Shop open(TestKernel kernel, Object... plugins) {
        Shop shop = new Shop(kernel, plugins);
        shop.key = shop.setUp().json().at("/key/secret").asText();
        shop.post("customers", """
                {"code":"EPICERIE","kind":"business","name":"Épicerie du Marché SARL","siren":"917583205",\
                "siret":"91758320500013","vatNumber":"FR13917583205",\
                "billing":{"line1":"8 place du Marché","postcode":"21000","city":"Dijon","country":"FR"}}""");
        shop.post("products", """
                {"sku":"BOUGIE-FIGUIER","name":"Bougie parfumée figuier 190 g","family":"bougies",\
                "price":{"amount":"19.90","currency":"EUR"},"standardCost":"9.2"}""");
        shop.post("stock/openings", """
                {"lines":[{"sku":"BOUGIE-FIGUIER","quantity":"1000","unitCost":"9.2"}]}""");
        return shop;
    }

    Answer setUp() {
        return post("setup", "{\"token\":\"" + token() + "\",\"company\":" + COMPANY + "}");
    }

    String token() {
        try (var files = Files.list(data)) {
            return Files.readString(files.findFirst().orElseThrow()).strip();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    String order(String lines) {
        return post("orders", "{\"customerCode\":\"EPICERIE\",\"lines\":" + lines + "}")
                .json()
                .path("id")
                .asText();
    }

    /** How much has happened so far. */
    long events() {
        return kernel.units().read(sql -> sql.first("select count(*) from outbox", row -> row.number(1))
                .orElseThrow());
    }

    CompanyId company() {
        return CompanyId.parse(get("company").json().path("id").asText());
    }

    /** With another key; with none if it is empty. */
    @Override
    public Shop as(String secret) {
        return new Shop(this, secret, Map.of());
    }

    /** As a browser of somebody who is signed in. */
    Shop asBrowser(NewSession signedIn) {
        return new Shop(
                this,
                "",
                Map.of(
                        "Cookie",
                        Caller.COOKIE + "=" + signedIn.secret(),
                        Caller.CSRF_TOKEN,
                        signedIn.session().csrfToken(),
                        "Sec-Fetch-Site",
                        "same-origin"));
    }

    private Shop(Shop other, String secret, Map<String, String> always) {
        this.kernel = other.kernel;
        this.application = other.application;
        this.data = other.data;
        this.services = other.services;
        this.key = secret;
        this.always = always;
    }

    @Override
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), application.getConfiguration());
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (!key.isEmpty()) {
            all.put("Authorization", "Bearer " + key);
        }
        all.putAll(always);
        all.putAll(headers);
        all.forEach(request::header);
        request.setEntityStream(new ByteArrayInputStream(body));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ContainerResponse response = application.apply(request, out).get();
            return new Answer(response.getStatus(), response.getHeaders(), out.toByteArray());
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(method + " " + path, failure);
        }
    }

    /** The services, put together as the server does it. */
    static final class Services {

        private final Providers providers;
        private final List<Object> resources;
        private final Orders orders;
        final People people;
        final Pace pace;
        final Approvals approvals;
        final DefaultPersonalData personalData;
        final KnowingPlugins knowing = new KnowingPlugins();
        final ErasuresInPlugins erasuresInPlugins;
        final List<PersonalRecords> records;

        Services(TestKernel kernel, Path data) {
            AccountsSchema accounts = new AccountsSchema(kernel.schemas());
            Companies companies = new DefaultCompanies(accounts, kernel.units(), kernel.clock());
            var customers = new DefaultCustomers(accounts, kernel.units());
            this.people = new People(kernel, companies, customers);
            var keys = new DefaultApiKeys(accounts, kernel.units(), kernel.clock(), companies, people.users);
            var firstRun =
                    new DefaultFirstRun(accounts, kernel.units(), kernel.clock(), kernel.ids(), companies, keys, data);
            var vatChecks = new DefaultVatChecks(
                    accounts, kernel.units(), kernel.plugins(), kernel.clock(), kernel.ids(), companies, customers);
            CatalogueSchema catalogue = new CatalogueSchema(kernel.schemas());
            var products = new DefaultProducts(catalogue, kernel.units(), kernel.ids(), companies);
            var prices = new DefaultPrices(catalogue, kernel.units(), kernel.ids(), companies, customers);
            var ledger = new DefaultLedger(
                    kernel.units(),
                    new LedgerTables(kernel.schemas()),
                    companies,
                    kernel.plugins(),
                    kernel.json(),
                    kernel.clock());
            this.approvals = new DefaultApprovals(
                    accounts, kernel.units(), people.users, kernel.ids(), kernel.json(), kernel.clock());
            var limits = new DefaultLimits(accounts, kernel.units(), companies, approvals);
            var stock = new DefaultStock(
                    kernel.units(),
                    new StockTables(kernel.schemas()),
                    companies,
                    products,
                    ledger,
                    kernel.ids(),
                    limits);
            var orders = new DefaultOrders(
                    kernel.units(),
                    kernel.schemas(),
                    kernel.plugins(),
                    kernel.json(),
                    kernel.clock(),
                    kernel.ids(),
                    companies,
                    customers,
                    prices,
                    stock,
                    approvals);
            var invoices = new DefaultInvoices(
                    new InvoiceTables(kernel.schemas()),
                    kernel.units(),
                    kernel.plugins(),
                    kernel.json(),
                    kernel.ids(),
                    companies,
                    customers,
                    orders,
                    stock,
                    ledger,
                    kernel.clock());
            var payments = new DefaultPayments(
                    new PaymentTables(kernel.schemas()),
                    kernel.units(),
                    kernel.plugins(),
                    kernel.clock(),
                    kernel.ids(),
                    companies,
                    orders,
                    invoices,
                    ledger,
                    limits);
            var connectors = new DefaultConnectors(
                    kernel.schemas(), kernel.units(), kernel.plugins(), kernel.clock(), companies);
            var closings = new DefaultPeriodClosings(
                    kernel.units(), new LedgerTables(kernel.schemas()), companies, ledger, approvals, kernel.clock());
            var orderApprovals = new DefaultOrderApprovals(kernel.units(), orders, companies, customers, people.users);
            this.orders = orders;
            this.records = records(kernel, accounts, catalogue, orders, invoices);
            PresentModules present = new PresentModules(kernel.units(), records);
            this.erasuresInPlugins = new ErasuresInPlugins(
                    new PrivacySchema(kernel.schemas()),
                    kernel.units(),
                    kernel.json(),
                    kernel.clock(),
                    present,
                    knowing);
            this.personalData = new DefaultPersonalData(
                    new PrivacySchema(kernel.schemas()),
                    kernel.units(),
                    kernel.schemas(),
                    kernel.json(),
                    kernel.clock(),
                    customers,
                    people.users,
                    present,
                    erasuresInPlugins);
            Today today = new Today(companies, kernel.clock());
            this.pace = new Pace(kernel.clock(), PER_SECOND, BURST);
            this.providers = new Providers(
                    keys,
                    people.sessions,
                    kernel.clock(),
                    kernel.ids(),
                    kernel.json(),
                    new BundledTexts(Shop.class.getClassLoader()),
                    pace);
            this.resources = List.of(
                    new SetupResource(firstRun, kernel.ids()),
                    new ApiKeysResource(keys, today, kernel.ids()),
                    new CompaniesResource(companies),
                    new CustomersResource(customers, vatChecks, prices, kernel.ids()),
                    new ProductsResource(products, kernel.ids()),
                    new PricesResource(prices, today),
                    new StockResource(stock, today, kernel.ids()),
                    new OrdersResource(orders, orderApprovals, companies, today, kernel.ids()),
                    new OrderLimitsResource(orderApprovals),
                    new ApprovalsResource(approvals),
                    new LimitsResource(limits),
                    new InvoicesResource(invoices, companies, today, kernel.ids()),
                    new LedgerResource(
                            ledger,
                            new DefaultEntryLists(
                                    kernel.units(),
                                    new LedgerTables(kernel.schemas()),
                                    ledger,
                                    companies,
                                    kernel.clock()),
                            companies,
                            customers,
                            today,
                            kernel.ids()),
                    new BalancesResource(ledger, today),
                    new ClosingsResource(closings),
                    new ReopeningsResource(closings),
                    new UsersResource(people.users, people.sessions, kernel.ids()),
                    new AssignmentsResource(new DefaultAssignments(accounts, kernel.units(), customers), people.users),
                    new CustomerDataResource(personalData),
                    new UserDataResource(personalData),
                    new OwnDataResource(personalData),
                    new EventsResource(new DefaultEvents(kernel.units())),
                    new ImportsResource(new QuietImports()),
                    new ConnectorsResource(connectors),
                    new HooksResource(new DefaultDeliveries(
                            connectors,
                            payments,
                            companies,
                            kernel.units(),
                            kernel.clock(),
                            kernel.ids(),
                            kernel.json())),
                    new PaymentsResource(payments, kernel.ids()),
                    new ReportsResource(kernel.plugins(), kernel.units(), kernel.clock()),
                    new UiResource(new PluginPages(kernel.plugins(), Shelf::file)),
                    new PluginsResource(new QuietPlugins(), new QuietTables()),
                    new PluginDataResource(new QuietTables()),
                    new PluginCatalogueResource(new QuietPluginDesk()),
                    new PluginCheckupResource(new QuietPluginDesk()),
                    new PluginListResource(new QuietPluginDesk()),
                    new AuditResource(
                            new DefaultAuditLog(kernel.units(), kernel.json(), kernel.clock()),
                            companies,
                            people.users,
                            kernel.json()),
                    new SignInsResource(
                            new DefaultSignInLog(new PeopleSchema(kernel.schemas()), kernel.units(), customers),
                            companies,
                            kernel.json()),
                    new BooksResource(books(kernel, data), companies),
                    new ProofResource(kernel.units()));
        }

        private List<PersonalRecords> records(
                TestKernel kernel,
                AccountsSchema accounts,
                CatalogueSchema catalogue,
                Orders orders,
                DefaultInvoices invoices) {
            return List.of(
                    new KernelRecords(kernel.units()),
                    new AccountsRecords(accounts),
                    people.records,
                    new CatalogueRecords(catalogue),
                    new StockRecords(new StockTables(kernel.schemas())),
                    new OrderRecords(orders, kernel.json()),
                    new InvoiceRecords(new InvoiceTables(kernel.schemas()), kernel.units(), invoices),
                    new LedgerRecords(new LedgerTables(kernel.schemas())),
                    new ConnectRecords(new QuietImports()),
                    new PaymentRecords(new PaymentTables(kernel.schemas())),
                    new MessageRecords(new DefaultMessages(
                            new NotifyTables(kernel.schemas()),
                            kernel.units(),
                            kernel.plugins(),
                            people.secrets,
                            kernel.json(),
                            kernel.clock())),
                    new RecordsRecords(new RecordsTables(kernel.schemas())),
                    new BrokerRecords(new QuietTables()),
                    new PluginRecords(new QuietPlugins()),
                    new PrivacyRecords(new PrivacySchema(kernel.schemas())));
        }

        private static Books books(TestKernel kernel, Path data) {
            ChainSources sources = new ChainSources(List.of(
                    new AuditRows(kernel.json()),
                    new JournalChains(new LedgerTables(kernel.schemas()), kernel.json()),
                    new SeriesChains(new InvoiceTables(kernel.schemas()))));
            Anchors anchors = Anchors.in(data.resolve("anchored"), kernel.units(), kernel.clock());
            return new DefaultBooks(kernel.units(), anchors, sources);
        }

        Orders orders() {
            return orders;
        }

        Providers providers() {
            return providers;
        }

        List<Object> resources() {
            return resources;
        }
    }
}
