// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.people.NewSession;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.internal.BundledTexts;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.FakeClock;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.FakeStock;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.http.Origin;
import org.comptoir.web.internal.http.Request;
import org.comptoir.web.internal.http.Response;
import org.comptoir.web.internal.list.ListDesk;
import org.comptoir.web.internal.page.account.AccountPages;
import org.comptoir.web.internal.page.account.FactorPages;
import org.comptoir.web.internal.page.account.PasskeyPages;
import org.comptoir.web.internal.page.account.SessionPages;
import org.comptoir.web.internal.page.approval.ApprovalPages;
import org.comptoir.web.internal.page.audit.AuditPages;
import org.comptoir.web.internal.page.customer.CustomerListPages;
import org.comptoir.web.internal.page.customer.CustomerPages;
import org.comptoir.web.internal.page.document.DocumentPages;
import org.comptoir.web.internal.page.entry.AmendOrderPages;
import org.comptoir.web.internal.page.entry.Desk;
import org.comptoir.web.internal.page.entry.NewOrderPages;
import org.comptoir.web.internal.page.find.FindPages;
import org.comptoir.web.internal.page.home.HomePages;
import org.comptoir.web.internal.page.hook.HookListPages;
import org.comptoir.web.internal.page.hook.HookPages;
import org.comptoir.web.internal.page.imports.ImportListPages;
import org.comptoir.web.internal.page.imports.ImportPages;
import org.comptoir.web.internal.page.invoice.CreditPages;
import org.comptoir.web.internal.page.invoice.InvoiceListPages;
import org.comptoir.web.internal.page.invoice.InvoicePages;
import org.comptoir.web.internal.page.invoice.IssuePages;
import org.comptoir.web.internal.page.key.KeyPages;
import org.comptoir.web.internal.page.ledger.BalancePages;
import org.comptoir.web.internal.page.ledger.EntryListPages;
import org.comptoir.web.internal.page.ledger.EntryPages;
import org.comptoir.web.internal.page.ledger.PeriodPages;
import org.comptoir.web.internal.page.order.OrderListPages;
import org.comptoir.web.internal.page.order.OrderPages;
import org.comptoir.web.internal.page.order.PickListPages;
import org.comptoir.web.internal.page.order.PickPages;
import org.comptoir.web.internal.page.order.ReturnPages;
import org.comptoir.web.internal.page.outbox.OutboxListPages;
import org.comptoir.web.internal.page.outbox.OutboxReplayPages;
import org.comptoir.web.internal.page.payment.PaymentListPages;
import org.comptoir.web.internal.page.payment.PaymentPages;
import org.comptoir.web.internal.page.people.PeoplePages;
import org.comptoir.web.internal.page.people.PersonPages;
import org.comptoir.web.internal.page.plugin.OfferPages;
import org.comptoir.web.internal.page.plugin.PluginPages;
import org.comptoir.web.internal.page.price.ConditionListPages;
import org.comptoir.web.internal.page.price.ConditionPages;
import org.comptoir.web.internal.page.product.ProductListPages;
import org.comptoir.web.internal.page.product.ProductPages;
import org.comptoir.web.internal.page.product.StockListPages;
import org.comptoir.web.internal.page.product.StockPages;
import org.comptoir.web.internal.page.record.CommentPages;
import org.comptoir.web.internal.page.record.Timelines;
import org.comptoir.web.internal.page.server.SystemPages;
import org.comptoir.web.internal.page.setup.DemoPages;
import org.comptoir.web.internal.page.setup.ExtrasPages;
import org.comptoir.web.internal.page.setup.FirstSteps;
import org.comptoir.web.internal.page.setup.SetUpPages;
import org.comptoir.web.internal.page.setup.SetUpStepPages;
import org.comptoir.web.internal.page.signin.EnrolmentPages;
import org.comptoir.web.internal.page.signin.ForgottenPages;
import org.comptoir.web.internal.page.signin.LinkPages;
import org.comptoir.web.internal.page.signin.PasskeyDoorPages;
import org.comptoir.web.internal.page.signin.SecondStepPages;
import org.comptoir.web.internal.page.signin.SignInPages;
import org.comptoir.web.internal.page.trouble.Trouble;
import org.comptoir.web.internal.route.Finders;
import org.comptoir.web.internal.route.HomeCards;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.view.Assets;
import org.comptoir.web.internal.view.Dictionary;
import org.comptoir.web.internal.view.Templates;

/** Asks for pages as a browser does: keeps cookies, sends the token of the page it saw last. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]*)\"");

    final FakeClock clock = new FakeClock(Instant.parse("2026-11-22T10:00:00Z"));
    final FakePeople people = new FakePeople(clock);
    final FakePasskeys passkeys = new FakePasskeys(people, clock);
    final FakeFirstRun firstRun = new FakeFirstRun();
    final FakeSetUp setUp = new FakeSetUp(people, clock);
    final FakeKeys keys = new FakeKeys();
    final FakeCustomers customers = new FakeCustomers();
    final FakeProducts products = new FakeProducts();
    final FakePrices prices;
    final FakeOrders orders = new FakeOrders(customers, products);
    final FakeStock stock = new FakeStock();
    final FakeImports imports = new FakeImports();
    final FakeBooks books = new FakeBooks();
    final FakeInvoices invoices = new FakeInvoices(customers);
    final FakePayments payments = new FakePayments();
    final FakePlugins plugins = new FakePlugins();
    final FakeDeliveries deliveries = new FakeDeliveries();
    final FakeComments comments = new FakeComments(clock);
    final FakeSavedLists saved = new FakeSavedLists();
    final FakeSecrets secrets = new FakeSecrets();
    final FakeServer server = new FakeServer();
    final FakeOutbox outbox = new FakeOutbox();
    final FakeApprovals approvals = new FakeApprovals(
            clock,
            java.util.Objects.requireNonNull(products.all.get(FakeProducts.CANDLE))
                    .sku());
    final FakeTrail trail = new FakeTrail(
            clock,
            java.util.Objects.requireNonNull(products.all.get(FakeProducts.CANDLE))
                    .sku());
    final Map<String, String> cookies = new TreeMap<>();
    /** What the server said of cookies, as it said it. */
    final List<String> sent = new ArrayList<>();

    final FakeDemo demo = new FakeDemo();
    final FakeResets resets = new FakeResets();
    final List<String> connectors = new ArrayList<>(List.of("shop"));
    final HomePages home;
    final FindPages find = new FindPages();
    final Site site;
    Locale language = Locale.FRENCH;
    Origin origin = Origin.OURS;
    boolean htmx;
    /** The file that the next forms carry. */
    org.comptoir.web.internal.http.@org.jspecify.annotations.Nullable Upload upload;

    private String token = "";

    /** What came back, as text. */
    record Seen(int status, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }

    Browser() {
        this.prices = new FakePrices(products, customers);
        FakeCompanies companies = new FakeCompanies();
        this.home = new HomePages(companies);
        ProblemTexts texts = new BundledTexts(Browser.class.getClassLoader());
        Dictionary dictionary = new Dictionary();
        AtomicLong ids = new AtomicLong(100);
        Ids next = () -> new UUID(9, ids.incrementAndGet());
        Desk desk = new Desk(orders, customers, products, stock, companies, texts, next);
        Timelines timelines = new Timelines(comments, trail, people, companies, next);
        ListDesk lists = new ListDesk(texts, saved, next);
        List<Pages> groups = List.of(
                home,
                find,
                new SetUpPages(firstRun, setUp, texts),
                new SetUpStepPages(setUp, people, texts, clock),
                new ExtrasPages(setUp, plugins, plugins, demo),
                new DemoPages(demo, texts),
                new FirstSteps(setUp, products, people, new FakeConnectors(connectors), resets, passkeys),
                new SignInPages(people, passkeys, people, people, firstRun, setUp, texts),
                new ForgottenPages(resets, texts),
                new SecondStepPages(people, passkeys, texts),
                new EnrolmentPages(people, passkeys, texts),
                new LinkPages(people, dictionary, texts),
                new AccountPages(people, companies, texts),
                new FactorPages(people, texts),
                new PasskeyPages(passkeys, passkeys, people, companies, texts),
                new PasskeyDoorPages(passkeys),
                new SessionPages(people, companies),
                new PeoplePages(people, companies, customers, texts, next),
                new PersonPages(people, people, companies, customers, texts),
                new KeyPages(keys, people, companies, texts, next),
                new OrderListPages(orders, customers, lists),
                new NewOrderPages(orders, desk),
                new AmendOrderPages(orders, customers, people, companies, desk),
                new OrderPages(
                        orders, orders, customers, deliveries, companies, invoices, payments, timelines, texts, next),
                new CommentPages(comments, texts, next),
                new PickListPages(orders, lists),
                new PickPages(orders, companies, texts, next),
                new ReturnPages(orders, companies, texts, next),
                new InvoiceListPages(invoices, orders, customers, lists),
                new InvoicePages(invoices, orders, books, timelines),
                new DocumentPages(invoices),
                new IssuePages(invoices, orders, companies, texts, next),
                new CreditPages(invoices, companies, texts, next),
                new PaymentListPages(payments, orders, customers, lists),
                new PaymentPages(payments, payments, orders, invoices, companies, texts, next),
                new AuditPages(trail, people, products, companies, lists),
                new ApprovalPages(approvals, payments, products, people, companies, texts, next),
                new EntryListPages(books, books, lists),
                new EntryPages(books, books, companies),
                new BalancePages(books, books, companies, lists),
                new PeriodPages(books, books, books, companies),
                new CustomerListPages(customers, lists),
                new CustomerPages(customers, orders, people, timelines),
                new ProductListPages(products, companies, lists),
                new ConditionListPages(prices, customers, companies, lists),
                new ConditionPages(prices, companies, texts, next),
                new ProductPages(products, prices, stock, companies, texts, next, timelines),
                new StockPages(products, stock, companies, texts, next),
                new StockListPages(stock, lists),
                new ImportListPages(imports, companies, lists),
                new ImportPages(imports, companies, people, texts, next),
                new PluginPages(plugins, plugins, plugins, secrets, companies, texts),
                new HookListPages(deliveries, companies, lists, next),
                new HookPages(deliveries, orders, companies, texts, next),
                new OfferPages(plugins, texts),
                new OutboxListPages(outbox, companies, clock, lists, next),
                new OutboxReplayPages(outbox, outbox, texts, next),
                new SystemPages(server, companies, texts));
        groups.stream()
                .filter(Finders.class::isInstance)
                .map(Finders.class::cast)
                .forEach(find::addFinders);
        groups.stream()
                .filter(HomeCards.class::isInstance)
                .map(HomeCards.class::cast)
                .forEach(home::addCards);
        this.site = new Site(
                people,
                dictionary,
                new Drawing(new Templates(), new Assets(), dictionary, demo),
                new Trouble(texts),
                clock,
                next,
                new PageTable(groups));
    }

    /** Somebody is signed in from the start. */
    Browser as(UserId id) {
        NewSession session = people.enter(id);
        cookies.put(Cookies.SESSION, session.secret());
        token = session.session().csrfToken();
        return this;
    }

    Seen get(String address) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        return ask("GET", path, mark < 0 ? "" : address.substring(mark + 1), Map.of(), null);
    }

    /** Sends a form of the page seen last. */
    Seen post(String path, String... fields) {
        Map<String, List<String>> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.computeIfAbsent(fields[i], name -> new java.util.ArrayList<>()).add(fields[i + 1]);
        }
        if (!htmx && !token.isEmpty()) {
            form.putIfAbsent("_csrf", List.of(token));
        }
        int mark = path.indexOf('?');
        return ask(
                "POST",
                mark < 0 ? path : path.substring(0, mark),
                mark < 0 ? "" : path.substring(mark + 1),
                form,
                htmx && !token.isEmpty() ? token : null);
    }

    private Seen ask(String method, String path, String query, Map<String, List<String>> form, String header) {
        Response answer = site.answer(new Request(
                method,
                path,
                Fields.parse(query),
                new Fields(form),
                Map.copyOf(cookies),
                htmx,
                true,
                header,
                origin,
                List.of(language),
                "192.0.2.7",
                "a test",
                upload));
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers().forEach(one -> headers.computeIfAbsent(one.name(), name -> new java.util.ArrayList<>())
                .add(one.value()));
        headers.getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
        String body = text(answer);
        Matcher found = TOKEN.matcher(body);
        if (found.find()) {
            token = found.group(1);
        }
        return new Seen(answer.status(), headers, body);
    }

    private static String text(Response answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void keep(String header) {
        sent.add(header);
        String pair = header.substring(0, header.indexOf(';'));
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (header.endsWith("Max-Age=0") || value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
