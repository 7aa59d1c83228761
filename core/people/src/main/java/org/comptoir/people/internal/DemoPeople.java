// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.api.company.Companies;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.UserRequest;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.comptoir.people.internal.password.Passwords;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One person for each role of the demo company, for whoever tries the server out. Their passwords are made up anew on each
 * server and lie in the data folder, readable by the server's user alone: no demo has a password that others know.
 */
@Component(service = DemoPeople.class, immediate = true)
public final class DemoPeople {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final String FIRST_HOUSE = "maison-lenoir";
    private static final String BUYERS_OF = "EPICERIE";

    private final Members members;
    private final Customers customers;
    private final DemoCompany demo;
    private final Path file;
    private final RandomText random = new RandomText();

    @Activate
    public DemoPeople(
            @Reference PeopleSchema schema,
            @Reference DemoCompany demo,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference Customers customers,
            @Reference Passwords passwords,
            BundleContext bundle) {
        this(demo, new Members(units, clock, ids, companies, passwords), customers, folder(bundle));
        // Ten passwords take seconds, which the start need not wait for.
        Thread thread = new Thread(this::takeInOrSayWhyNot, "comptoir-demo-people");
        thread.setDaemon(true);
        thread.start();
    }

    DemoPeople(DemoCompany demo, Members members, Customers customers, Path folder) {
        this.demo = demo;
        this.members = members;
        this.customers = customers;
        this.file = folder.resolve("demo-people");
    }

    private static Path folder(BundleContext bundle) {
        String folder = bundle.getProperty("comptoir.data");
        if (folder == null) {
            throw new IllegalStateException("the property comptoir.data must name the data folder");
        }
        return Path.of(folder);
    }

    private void takeInOrSayWhyNot() {
        try {
            takeIn();
        } catch (RuntimeException failed) {
            LOG.error("event=demo-people-missing action=\"see the cause; use comptoir:user-create\"", failed);
        }
    }

    /** Those who are there already keep the passwords they have. */
    void takeIn() {
        List<UserRequest> missing =
                wanted().stream().filter(person -> !members.has(person.email())).toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<UserRequest, String> passwords = new LinkedHashMap<>();
        missing.forEach(person -> passwords.put(person, random.next()));
        // Written first: a start that is cut off in between leaves nobody whose password is lost.
        write(passwords.entrySet().stream()
                .map(entry -> entry.getKey().email() + " " + entry.getValue())
                .toList());
        passwords.forEach((person, password) -> members.add(person, password, demo.call("demo-people")));
    }

    private List<UserRequest> wanted() {
        List<UserRequest> wanted = new ArrayList<>();
        for (String role : List.of("admin", "accountant", "warehouse", "sales")) {
            wanted.add(person(role + "@" + house() + ".example", null, role));
        }
        wanted.add(person("plugin-admin@" + house() + ".example", null, "admin", "plugin-admin"));
        Call call = demo.call("demo-people");
        Map<String, Customer> buying = customers.byCodes(List.of(BUYERS_OF), call);
        buying.values().forEach(customer -> {
            for (String role : List.of("buyer-admin", "buyer-approver", "buyer", "buyer-billing", "buyer-viewer")) {
                wanted.add(person(role + "@epicerie" + number() + ".example", customer.id(), role));
            }
        });
        return wanted;
    }

    /** Such as {@code maison-lenoir-2}: an e-mail belongs to one person of the server, and those of a former demo keep theirs. */
    private String house() {
        return demo.company().code();
    }

    private String number() {
        return house().startsWith(FIRST_HOUSE) ? house().substring(FIRST_HOUSE.length()) : "";
    }

    private static UserRequest person(String email, @Nullable PartyId organisation, String... roles) {
        return new UserRequest(email, roles[roles.length - 1], "fr", Set.of(roles), organisation);
    }

    /** The lines of those who were there before. */
    private List<String> kept(List<String> lines) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        Set<String> renewed = lines.stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet());
        return Files.readAllLines(file).stream()
                .filter(line -> !renewed.contains(line.split(" ")[0]))
                .toList();
    }

    /** Whole or not at all, and readable by its owner alone from its first byte, as temporary files are. */
    private void write(List<String> lines) {
        try {
            List<String> all = new ArrayList<>(kept(lines));
            all.addAll(lines);
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Path part = Files.createTempFile(file.toAbsolutePath().resolveSibling(""), "demo-people", ".part");
            Files.write(part, all);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }
}
