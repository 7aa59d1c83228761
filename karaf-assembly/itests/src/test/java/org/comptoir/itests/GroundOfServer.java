// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.PaymentId;
import org.comptoir.rest.internal.Answer;
import org.comptoir.rest.internal.Door;
import org.comptoir.rest.internal.Ground;
import org.jspecify.annotations.Nullable;

/**
 * A running server: the operator makes the first person at the console, who invites the others over the API; they come in
 * through the pages.
 */
final class GroundOfServer implements Ground {

    private static final String PAYMENT =
            "insert into payment (company, id, gateway, order_id, reference, customer_code,"
                    + " customer_name, state, currency, amount_minor, refunded_minor, external_id, continue_at, created_at,"
                    + " customer) select company, ?, 'nobody', ?, 'ref', ?, ?, 'paid', 'EUR', 100, 0, 'ext', '', now(), ? from companies";

    private final DoorOfServer nobody;
    private final Door root;
    private final Door founder;
    private final Server server;
    private final DataSource database;
    private final Map<String, Sitting> sittings = new TreeMap<>();
    private int count;

    /** Somebody whose sessions are to be ended. */
    private record Sitting(String person, String session) {}

    GroundOfServer(Server server, String key, DataSource database) {
        this.nobody = DoorOfServer.at(server.url());
        this.root = nobody.as(key);
        this.server = server;
        this.founder = entered(invitedAtTheConsole(server));
        this.database = database;
    }

    /** Who has every role of the staff, and so may give each. */
    private static String invitedAtTheConsole(Server server) {
        String said = server.shell("comptoir:user-create founder@people.example --name Founder"
                        + " --role admin,accountant,warehouse,sales,plugin-admin --json")
                .ok()
                .out();
        Matcher link = Pattern.compile("/invitation/([A-Za-z0-9_-]+)").matcher(said);
        if (!link.find()) {
            throw new AssertionError(said);
        }
        return link.group(1);
    }

    @Override
    public Door root() {
        return root;
    }

    private JsonNode invited(String name, @Nullable String organisation, Set<String> roles) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("email", "p" + ++count + "@people.example");
        person.put("name", name);
        person.put("roles", roles);
        if (organisation != null) {
            person.put("organisation", organisation);
        }
        return done(founder.post("users", Answer.write(person))).json();
    }

    private static Answer done(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer;
    }

    @Override
    public Person enter(String name, @Nullable String organisation, Set<String> roles) {
        JsonNode invitation = invited(name, organisation, roles);
        return new Person(
                invitation.at("/user/id").asText(),
                entered(invitation.at("/link/token").asText()));
    }

    private Door entered(String invitationToken) {
        return nobody.with(SignedIn.invited(server, invitationToken, "trois bougies bleues")
                .headers());
    }

    @Override
    public String invite(String name, @Nullable String organisation, Set<String> roles) {
        return invited(name, organisation, roles).at("/user/id").asText();
    }

    /** The same one until it was ended: from one network not more than so many come in within a minute. */
    @Override
    public String session(String name, @Nullable String organisation, Set<String> roles) {
        String who = name + organisation;
        Sitting sitting = sittings.get(who);
        if (sitting == null
                || !founder.get("users/" + sitting.person() + "/sessions")
                        .text()
                        .contains(sitting.session())) {
            String person = enter(name, organisation, roles).id();
            JsonNode sessions = founder.get("users/" + person + "/sessions").json();
            JsonNode list = sessions.isArray() ? sessions : sessions.path("items");
            sitting = new Sitting(person, list.path(0).path("id").asText());
            sittings.put(who, sitting);
        }
        return sitting.session();
    }

    @Override
    public String paid(String customerCode, String customer, String order) {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(PAYMENT)) {
            insert.setObject(1, id);
            insert.setObject(2, OrderId.parse(order).value());
            insert.setString(3, customerCode);
            insert.setString(4, customerCode);
            insert.setObject(5, PartyId.parse(customer).value());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new PaymentId(id).toString();
    }
}
