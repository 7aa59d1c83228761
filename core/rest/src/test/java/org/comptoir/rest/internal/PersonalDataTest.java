// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.invoicing.internal.ClosedTrail;
import org.comptoir.invoicing.internal.FrozenInvoices;
import org.comptoir.invoicing.internal.InvoiceSums;
import org.comptoir.invoicing.internal.InvoiceTables;
import org.comptoir.invoicing.internal.IssuedTrail;
import org.comptoir.invoicing.internal.RenderedTrail;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.internal.AuditInvariant;
import org.comptoir.kernel.privacy.Fate;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.ledger.internal.LedgerTables;
import org.comptoir.ledger.internal.WholeJournals;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.privacy.internal.PresentModules;
import org.comptoir.privacy.internal.PrivacySchema;
import org.comptoir.privacy.internal.RetentionEnd;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.comptoir.verifier.Main;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of people is shown whole, and goes whole, but for what the law keeps. */
class PersonalDataTest {

    @TempDir
    private Path folder;

    /** A shop with a customer whose every field bears a word of its own. */
    private static final class Case {

        final Shop root;
        final TestKernel kernel;
        final Planted planted;
        final CompanyId company;
        final Shop admin;
        final String code;
        final String name;
        final String email;
        final PartyId customer;

        Case(TestKernel kernel) {
            this.kernel = kernel;
            this.root = Shop.open(kernel);
            this.planted = new Planted(kernel);
            this.company = root.company();
            NewSession signedIn = root.services.people.enter(company, "Camille", null, Set.of("admin"));
            this.admin = root.asBrowser(signedIn);
            this.code = planted.next("customer.code").toUpperCase(java.util.Locale.ROOT);
            this.name = planted.next("customer.name");
            this.email = planted.next("customer.email") + "@buyer.example";
            this.customer = PartyId.parse(World.done(root.send(
                            "POST",
                            "customers",
                            Map.of("Content-Type", "application/json", "Idempotency-Key", "make-them"),
                            customer().getBytes(StandardCharsets.UTF_8)))
                    .json()
                    .path("id")
                    .asText());
        }

        /** As the console asks before it does it. */
        void requireErasable() {
            root.services.personalData.requireErasable(
                    DataSubject.of(customer), "objection", kernel.callOf(company, Idempotency.NONE));
        }

        private String customer() {
            return """
                    {"code":"%s","kind":"consumer","name":"%s","email":"%s","phone":"0380000000",\
                    "billing":%s,"delivery":%s}""".formatted(code, name, email, address("billing"), address("delivery"));
        }

        private String address(String of) {
            return """
                    {"name":"%s","line1":"%s","line2":"%s","postcode":"21000","city":"%s","country":"FR"}""".formatted(
                            planted.next(of + ".name"),
                            planted.next(of + ".line1"),
                            planted.next(of + ".line2"),
                            planted.next(of + ".city"));
        }

        String order() {
            return World.done(root.post("orders", """
                            {"customerCode":"%s","reference":"%s","shipTo":%s,\
                            "lines":[{"sku":"BOUGIE-FIGUIER","quantity":"3","name":"%s"}]}""".formatted(
                            code, planted.next("order.reference"), address("shipTo"), planted.next("line.name"))))
                    .json()
                    .path("id")
                    .asText();
        }

        String shipped() {
            String order = order();
            World.done(root.post("orders/" + order + "/confirm", "{}"));
            World.done(root.post("orders/" + order + "/ship", "{}"));
            return order;
        }

        String invoiced() {
            return World.done(root.post("invoices", "{\"order\":\"" + shipped() + "\"}"))
                    .json()
                    .path("id")
                    .asText();
        }

        /** Everything that the customer owes is paid into the bank. */
        void settle() {
            long owed = kernel.units().read(sql -> sql.first(
                            "select sum(debit_minor) - sum(credit_minor) from ledger_posting where auxiliary = ?",
                            row -> row.decimal(1).longValueExact(),
                            code)
                    .orElseThrow());
            World.done(root.post("ledger/entries", """
                    {"piece":"P","label":"Règlement","postings":[\
                    {"account":"512","debit":{"minor":%d,"currency":"EUR"}},\
                    {"account":"411","auxiliary":"%s","auxiliaryLabel":"%s","credit":{"minor":%d,"currency":"EUR"}}]}""".formatted(owed, code, name, owed)));
        }

        Answer erase(Shop shop, String id, String reason) {
            return shop.post(
                    (id.startsWith("pty_") ? "customers/" : "users/") + id + "/personal-data/erase",
                    "{\"id\":\"" + id + "\",\"reason\":\"" + reason + "\"}");
        }

        void endWhatIsOver() {
            new RetentionEnd(
                            new PrivacySchema(kernel.schemas()),
                            kernel.units(),
                            kernel.schemas(),
                            kernel.clock(),
                            new PresentModules(kernel.units(), root.services.records))
                    .run(new NoLease());
        }

        Answer erase() {
            return erase(admin, customer.toString(), "objection");
        }

        Map<String, PersonalTable> tables() {
            Map<String, PersonalTable> tables = new TreeMap<>();
            root.services.records.forEach(module -> module.tables().forEach(table -> tables.put(table.name(), table)));
            return tables;
        }

        /** A word in each column that an erasure replaces, in the rows of somebody. */
        void plant(DataSubject.Kind kind, UUID id) {
            tables().values().forEach(table -> {
                PersonalTable.Rows rows = table.rows().get(kind);
                if (rows == null
                        || !rows.erased()
                        || rows.where().contains(":codes") && !rows.where().contains(":id")) {
                    return;
                }
                table.columns().forEach((column, said) -> {
                    boolean text = kernel.schemas().columns(table.name()).stream()
                            .anyMatch(it -> it.name().equals(column)
                                    && it.kind() == org.comptoir.kernel.Database.Column.Kind.TEXT);
                    if (said.fate() == Fate.ERASED
                            && text
                            && (said.replacement() != null || table.deleted())
                            && !List.of("trace", "routing").contains(column)) {
                        plant(table.name(), column, rows.where(), id);
                    }
                });
            });
        }

        private void plant(String table, String column, String where, UUID id) {
            if (planted.found().containsKey(table + "." + column)) {
                // What was said over the API is there already.
                return;
            }
            String marker = planted.next(table + "." + column);
            java.util.List<Object> args = new java.util.ArrayList<>(List.of(marker));
            java.util.regex.Matcher names = java.util.regex.Pattern.compile("in :codes|in :ids|:id\\b|:company\\b")
                    .matcher(where);
            String sql = names.replaceAll(found -> {
                if (found.group().equals("in :codes")) {
                    return "= ''";
                }
                if (found.group().equals("in :ids")) {
                    args.add(customer.toString());
                    return "= ?";
                }
                args.add(found.group().equals(":id") ? id : company);
                return "?";
            });
            assertThat(kernel.tamper("update " + table + " set " + column + " = ? where " + sql, args.toArray()))
                    .as("nobody has a row of " + table)
                    .isPositive();
        }

        /** Rows that come about by what this server does not do here: a service that is paid by, an authority that is asked. */
        void passkeyOf(UUID person) {
            kernel.units().write(kernel.call().withCompany(company), Boolean.class, tx -> {
                tx.update(
                        "insert into person_passkey (company, id, person, name, credential_digest, attested, transports,"
                                + " sign_count, synced, created_at) values (?, ?, ?, '', 'd', '', '', 0, 0, ?)",
                        company,
                        kernel.ids().next(),
                        person,
                        tx.now());
                tx.update("update person set passkeys = 1 where id = ?", person);
                tx.update(
                        "insert into person_wish (id, company, person, address, agent, language_code, trace_id, asked_at)"
                                + " values (?, ?, ?, '', '', 'fr', 't', ?)",
                        kernel.ids().next(),
                        company,
                        person,
                        tx.now());
                tx.update(
                        "insert into queued_message (company, id, channel, template, language_code, person, state, tries,"
                                + " notifier, problem, words, external_id, queued_at, ask_at, until_at)"
                                + " values (?, ?, 'email', 'invitation', 'fr', ?, 'failed', 1, 'n', 'p', '', '', ?, ?, ?)",
                        company,
                        kernel.ids().next(),
                        person,
                        tx.now(),
                        tx.now(),
                        tx.now());
                return true;
            });
        }

        void rowsOfOthers(String order, String invoice) {
            kernel.units().write(kernel.call().withCompany(company), Boolean.class, tx -> {
                tx.update(
                        "insert into record_comment (company, id, record_id, author, body, state, created_at, withdrawn_by)"
                                + " values (?, ?, ?, ?, 'x', 'shown', ?, '')",
                        company,
                        kernel.ids().next(),
                        customer.toString(),
                        kernel.ids().next(),
                        tx.now());
                UUID payment = kernel.ids().next();
                UUID orderId = org.comptoir.model.id.OrderId.parse(order).value();
                tx.update(
                        "insert into payment (company, id, gateway, order_id, reference, customer_code, customer_name,"
                                + " state, currency, amount_minor, refunded_minor, external_id, continue_at, created_at,"
                                + " customer) values (?, ?, 'g', ?, '', ?, '', 'paid', 'EUR', 100, 0, 'ext', '', ?, ?)",
                        company,
                        payment,
                        orderId,
                        code,
                        tx.now(),
                        customer);
                tx.update(
                        "insert into payment_act (company, id, payment_id, act, state, amount_minor, external_id, problem,"
                                + " message, tries, created_at) values (?, ?, ?, 'start', 'done', 100, '', '', '', 1, ?)",
                        company,
                        kernel.ids().next(),
                        payment,
                        tx.now());
                tx.update(
                        "insert into vat_check (company, id, customer, vat_number, state, proof, holder_name,"
                                + " holder_address, requester, answered_at, checked_at, checked_by, check_name, plugin_id,"
                                + " plugin_version, plugin_digest)"
                                + " values (?, ?, ?, ?, 'valid', ?, '', '', '', ?, ?, 't', 't', '', '', '')",
                        company,
                        kernel.ids().next(),
                        customer,
                        planted.next("vat_check.vat_number"),
                        planted.next("vat_check.proof"),
                        tx.now(),
                        tx.now());
                tx.update(
                        "insert into import_quarantine (company, source, ref, reason, raw, set_aside_at)"
                                + " values (?, 's', 'r', 'malformed', ?, ?)",
                        company,
                        email + " " + planted.next("quarantine.raw"),
                        tx.now());
                byte[] file = ("%PDF " + planted.next("document")).getBytes(StandardCharsets.UTF_8);
                tx.update(
                        "insert into invoice_document (company, invoice_id, format, plugin_id, plugin_version,"
                                + " plugin_digest, file_name, media_type, content, sha256, created_at, created_by)"
                                + " values (?, ?, 'pdf', '', '', '', 'f.pdf', 'application/pdf', ?, ?, ?, 't')",
                        company,
                        org.comptoir.model.id.InvoiceId.parse(invoice),
                        file,
                        new Sha256().add(file).hex(),
                        tx.now());
                return true;
            });
        }
    }

    /** Nobody else is there. */
    private record NoLease() implements Job.Lease {

        @Override
        public long token() {
            return 1;
        }

        @Override
        public void check(Tx tx) {
            // Nobody can have taken over.
        }
    }

    private static List<String> texts(TestKernel kernel, String query, Object... args) {
        return kernel.units().read(sql -> sql.query(query, row -> row.text(1), args));
    }

    private static String unzipped(byte[] zip) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.append("== ").append(entry.getName()).append('\n');
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return all.toString();
    }

    @EachDatabase
    void everyWordIsShownAndNoneIsLeftButWhatTheLawKeeps(TestKernel kernel) throws IOException {
        Case of = new Case(kernel);
        World.done(of.root.post("price-conditions", """
                {"name":"%s","kind":"percent-off","customerCode":"%s","sku":"BOUGIE-FIGUIER","fromQuantity":"1000000","value":"5"}""".formatted(of.planted.next("condition"), of.code)));
        String invoice = of.invoiced();
        String returned = of.invoiced();
        String order = of.root.get("invoices/" + returned).json().path("order").asText();
        World.done(of.root.post("orders/" + order + "/return", """
                {"lines":[{"position":1,"quantity":"1"}],"reason":"%s"}""".formatted(of.planted.next("return.reason"))));
        String cancelled = of.order();
        World.done(of.root.post(
                "orders/" + cancelled + "/cancel", "{\"reason\":\"" + of.planted.next("cancel.reason") + "\"}"));
        of.rowsOfOthers(order, invoice);
        World.done(of.admin.put(
                "representatives/"
                        + of.root
                                .services
                                .people
                                .enter(of.company, "Sacha", null, Set.of("sales"))
                                .session()
                                .user()
                        + "/customers/" + of.customer,
                "{}"));
        of.settle();
        Invitation buyer = of.root.services.people.invite(
                of.company, of.planted.next("person.name"), of.customer, Set.of("buyer"));
        of.root.services.people.enter(buyer);
        UUID buyerId = buyer.user().id().value();
        of.passkeyOf(buyerId);
        of.plant(DataSubject.Kind.CUSTOMER, of.customer.value());
        String shown = unzipped(
                of.admin.get("customers/" + of.customer + "/personal-data").body());
        assertThat(of.planted.missingIn(shown)).isEmpty();
        assertThat(shown)
                .contains("== README.txt", "== LISEZMOI.txt", "== documents/f.pdf", "== orders/sales_order.csv");

        of.plant(DataSubject.Kind.USER, buyerId);
        String shownToBuyer = unzipped(
                of.admin.get("users/" + buyer.user().id() + "/personal-data").body());
        assertThat(of.planted.missingIn(shownToBuyer)).noneMatch(place -> place.contains("=person"));

        Answer erased = of.erase();
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        Map<String, PersonalTable> tables = of.tables();
        Map<String, TreeSet<String>> left = of.planted.found();
        left.keySet().removeIf(place -> {
            String[] parts = place.split("\\.");
            return tables.get(parts[0]).columns().get(parts[1]).fate() == Fate.KEPT;
        });
        assertThat(left).isEmpty();
        assertThat(of.planted.found().keySet())
                .contains("invoice.content", "invoice.customer_name", "ledger_posting.auxiliary_label");
        assertThat(erased.json().path("retained").findValuesAsText("records"))
                .contains("invoice", "invoice_document", "ledger_entry", "ledger_posting", "vat_check");
        assertThat(erased.json().at("/retained/0/until").asText()).startsWith("2037-11");
        booksAreWhole(of, of.root);
    }

    private String booksAreWhole(Case of, Shop reader) throws IOException {
        InvoiceTables invoices = new InvoiceTables(of.kernel.schemas());
        LedgerTables ledger = new LedgerTables(of.kernel.schemas());
        for (Invariant invariant : List.of(
                new FrozenInvoices(invoices, of.kernel.clock()),
                new InvoiceSums(invoices, of.kernel.json(), of.kernel.clock()),
                new IssuedTrail(invoices, of.kernel.json(), of.kernel.clock()),
                new RenderedTrail(invoices, of.kernel.json(), of.kernel.clock()),
                new ClosedTrail(invoices),
                new WholeJournals(ledger, of.kernel.json(), of.kernel.clock()),
                new AuditInvariant(of.kernel.json()))) {
            assertThat(of.kernel.breachesOf(invariant, of.company))
                    .as(invariant.id())
                    .isEmpty();
        }
        Path file = Files.write(
                folder.resolve("books.zip"), reader.get("books/export").body());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Main.run(List.of(file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(Main.WHOLE);
        return out.toString(StandardCharsets.UTF_8);
    }

    @EachDatabase
    void whatTheLawKeptGoesWithItsTermAndTheBooksStayWhole(TestKernel kernel) throws IOException {
        Case of = new Case(kernel);
        String invoice = of.invoiced();
        of.settle();
        World.done(of.erase());
        booksAreWhole(of, of.root);
        kernel.clock().advance(Duration.ofDays(365 * 11));
        of.endWhatIsOver();
        assertThat(of.planted.found()).isNotEmpty();

        kernel.clock().advance(Duration.ofDays(10));
        of.endWhatIsOver();
        assertThat(of.planted.found()).isEmpty();
        Shop later = of.root.asBrowser(
                of.root.services.people.enter(of.company, "Later", null, Set.of("admin", "accountant")));
        assertThat(later.get("invoices/" + invoice).code()).isEqualTo("invoice.ended");
        assertThat(later.get("invoices/" + invoice + "/original").code()).isEqualTo("invoice.ended");
        assertThat(later.get("ledger/customer-balances").text()).doesNotContain("ERASED");
        assertThat(booksAreWhole(of, later)).contains("what they said was taken away");

        kernel.tamper("update invoice set issued_on = ?", java.time.LocalDate.of(2036, 1, 1));
        assertThat(kernel.breachesOf(
                        new FrozenInvoices(new InvoiceTables(kernel.schemas()), kernel.clock()), of.company))
                .anyMatch(breach -> breach.contains("taken away before its term"));
    }

    @EachDatabase
    void erasedTwiceIsErasedOnce(TestKernel kernel) {
        Case of = new Case(kernel);
        String first = World.done(of.erase()).json().path("erasedAt").asText();
        kernel.clock().advance(Duration.ofSeconds(60));
        assertThat(World.done(of.erase()).json().path("erasedAt").asText()).isEqualTo(first);
        assertThat(texts(kernel, "select detail from audit_trail where action = 'person.erased'"))
                .containsExactly("{\"kind\":\"customer\",\"reason\":\"objection\"}");

        Answer changed = of.root.put(
                "customers/" + of.customer,
                of.root.get("customers/" + of.customer).text());
        assertThat(changed.code()).isEqualTo("customer.erased");
        String pseudonym =
                of.root.get("customers/" + of.customer).json().path("code").asText();
        assertThat(of.root
                        .post(
                                "orders",
                                "{\"customerCode\":\"" + pseudonym
                                        + "\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\"}]}")
                        .code())
                .isEqualTo("customer.erased");
    }

    @EachDatabase
    void whatIsOpenNeedsThePerson(TestKernel kernel) {
        Case of = new Case(kernel);
        String order = of.shipped();
        assertThat(of.erase().code()).isEqualTo("privacy.orders-open");
        assertThatThrownBy(of::requireErasable).hasMessageContaining("privacy.orders-open");
        World.done(of.root.post("invoices", "{\"order\":\"" + order + "\"}"));
        assertThat(of.erase().code()).isEqualTo("privacy.balance-open");
        of.settle();
        of.requireErasable();
        assertThat(texts(kernel, "select detail from audit_trail where action = 'person.erased'"))
                .as("whoever asked whether it can be done")
                .isEmpty();
        assertThat(of.erase().status()).isEqualTo(200);
    }

    @EachDatabase
    void documentsOfTheErasedAreForThoseWhoReadTheBooks(TestKernel kernel) {
        Case of = new Case(kernel);
        String invoice = of.invoiced();
        of.settle();
        Shop clerk = of.root.as(key(of, "invoice:r"));
        Shop books = of.root.as(key(of, "invoice:r", "ledger:r"));
        assertThat(clerk.get("invoices/" + invoice).status()).isEqualTo(200);
        World.done(of.erase());

        assertThat(clerk.get("invoices/" + invoice).code()).isEqualTo("invoice.unknown");
        assertThat(clerk.get("invoices/" + invoice + "/original").code()).isEqualTo("invoice.unknown");
        assertThat(clerk.get("invoices").text()).doesNotContain(invoice);
        assertThat(books.get("invoices/" + invoice).text()).contains(of.name);
        assertThat(of.admin.get("invoices").text()).contains(invoice);
    }

    private static String key(Case of, String... scopes) {
        Answer made = of.root.post("api-keys", Answer.write(Map.of("name", "program", "scopes", Set.of(scopes))));
        return World.done(made).json().path("secret").asText();
    }

    @EachDatabase
    void noKeyAndNobodyUnprovenSeesToPersonalData(TestKernel kernel) {
        Case of = new Case(kernel);
        assertThat(of.root.get("customers/" + of.customer + "/personal-data").code())
                .isEqualTo("privacy.people-only");
        assertThat(of.root.get("me/personal-data").code()).isEqualTo("privacy.people-only");
        assertThat(of.erase(of.root, of.customer.toString(), "objection").code())
                .isEqualTo("privacy.people-only");
        assertThat(of.erase(of.admin, of.customer.toString(), "because").code()).isEqualTo("privacy.reason");
        assertThat(of.admin
                        .post(
                                "customers/" + of.customer + "/personal-data/erase",
                                "{\"id\":\"pty_01hjv7ze7rf8vb9r0p0m1a2b3c\",\"reason\":\"objection\"}")
                        .code())
                .isEqualTo("id.mismatch");
        kernel.clock().advance(Duration.ofMinutes(6));
        assertThat(of.admin.get("customers/" + of.customer + "/personal-data").code())
                .isEqualTo("session.unconfirmed");
        assertThat(of.erase().code()).isEqualTo("session.unconfirmed");
    }

    @EachDatabase
    void staffAreErasedByOthersAndTheLastAdminStays(TestKernel kernel) {
        Case of = new Case(kernel);
        String self =
                of.admin.get("users?search=Camille").json().at("/items/0/id").asText();
        assertThat(of.erase(of.admin, self, "objection").code()).isEqualTo("user.self");
        NewSession second = of.root.services.people.enter(of.company, "Dominique", null, Set.of("admin"));
        Shop other = of.root.asBrowser(second);
        assertThat(of.erase(other, self, "no-longer-needed").status()).isEqualTo(200);
        assertThat(of.admin.get("products").code()).isEqualTo("session.unknown");
        assertThat(other.get("users/" + self).text())
                .contains("@erased.invalid")
                .doesNotContain("Camille");
        assertThat(other.post("users/" + self + "/restore", "{}").code()).isEqualTo("user.erased");
        assertThat(texts(kernel, "select secret_name from secret where secret_name like ?", "%" + self + "%"))
                .isEmpty();
    }

    @EachDatabase
    void aBuyerHasTheirOwnCopyAndMayGo(TestKernel kernel) throws IOException {
        Case of = new Case(kernel);
        NewSession buyer = of.root.services.people.enter(of.company, "Nour", of.customer, Set.of("buyer"));
        Shop own = of.root.asBrowser(buyer);
        String id = buyer.session().user().toString();
        assertThat(unzipped(own.get("me/personal-data").body()))
                .contains("Nour")
                .doesNotContain(of.email);
        Answer gone = own.post("me/personal-data/erase", "{\"id\":\"" + id + "\",\"reason\":\"consent-withdrawn\"}");
        assertThat(gone.status()).as(gone.text()).isEqualTo(200);
        assertThat(own.get("me/personal-data").code()).isEqualTo("session.unknown");
    }

    @EachDatabase
    void anAnswerThatNamedTheErasedIsNotGivenAgain(TestKernel kernel) {
        Case of = new Case(kernel);
        String body =
                "{\"customerCode\":\"" + of.code + "\",\"lines\":[{\"sku\":\"BOUGIE-FIGUIER\",\"quantity\":\"1\"}]}";
        Map<String, String> once = Map.of("Content-Type", "application/json", "Idempotency-Key", "order-once");
        String order = World.done(of.root.send("POST", "orders", once, body.getBytes(StandardCharsets.UTF_8)))
                .json()
                .path("id")
                .asText();
        World.done(of.root.post("orders/" + order + "/cancel", "{\"reason\":\"no\"}"));
        World.done(of.erase());
        Answer again = of.root.send("POST", "orders", once, body.getBytes(StandardCharsets.UTF_8));
        assertThat(again.status() + " " + again.code()).isIn("410 idempotency.outcome-erased", "404 customer.unknown");
    }
}
