// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vies;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Answer;
import org.comptoir.tck.counterparty.Counterparty.Request;

/**
 * VIES on this machine, strict about what it is sent: the path, the method, the media type and the members are those of its
 * OpenAPI description, and anything else is refused as VIES refuses it.
 */
final class ViesStub {

    static final String VALID = "BE0123456749";
    static final String INVALID = "BE0999999922";

    /** In a member of the answers that nobody needs: raw answers must not end in logs. */
    static final String CANARY = "canary-5f1e";

    private static final String PATH = "/taxation_customs/vies/rest-api/check-vat-number";
    private static final Set<String> MEMBERS =
            Set.of("countryCode", "vatNumber", "requesterMemberStateCode", "requesterNumber");

    final List<String> bodies = new CopyOnWriteArrayList<>();
    private final Counterparty counterparty = Counterparty.of(this::answer);
    private volatile Answer instead = new Answer(0, "");

    Counterparty counterparty() {
        return counterparty;
    }

    /** From now on, whatever it is asked. */
    void says(int status, String body) {
        instead = new Answer(status, body);
    }

    /** From now on, in the form of VIES. */
    void refuses(int status, String error) {
        says(status, refusal(error));
    }

    private static String refusal(String error) {
        return "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"" + error + "\"}]}";
    }

    private Answer answer(Request request) {
        bodies.add(request.body());
        if (!request.method().equals("POST") || !request.path().equals(PATH)) {
            return new Answer(404, "");
        }
        if (!request.header("Content-Type").startsWith("application/json")) {
            return new Answer(415, "");
        }
        Map<?, ?> asked = JsonText.object(request.body());
        String country = String.valueOf(asked.get("countryCode"));
        String number = String.valueOf(asked.get("vatNumber"));
        boolean sound = MEMBERS.containsAll(asked.keySet())
                && country.matches("[A-Z]{2}")
                && !country.equals("GR")
                && number.matches("[0-9A-Z+*]{2,12}")
                && !number.startsWith(country);
        if (!sound) {
            return new Answer(400, refusal("INVALID_INPUT"));
        }
        return instead.status() == 0 ? told(country, number, asked.containsKey("requesterNumber")) : instead;
    }

    private static Answer told(String country, String number, boolean qualified) {
        boolean valid = !(country + number).equals(INVALID);
        return new Answer(200, answer(country, number, valid, qualified, "2026-11-22T09:30:05.123Z"));
    }

    static String answer(String country, String number, boolean valid, boolean qualified, String at) {
        return "{\"countryCode\":\"" + country + "\",\"vatNumber\":\"" + number + "\",\"requestDate\":\"" + at
                + "\",\"valid\":" + valid + ",\"requestIdentifier\":\"" + (qualified && valid ? "WAPIAAAAaEDkvh" : "")
                + "\",\"name\":\"" + (valid ? "MAISON DUBOIS" : "---") + "\",\"address\":\""
                + (valid ? "Rue Neuve 1\\n4000 Li\\u00e8ge" : "---") + "\",\"traderName\":\"---\",\"traderStreet\":\""
                + CANARY
                + "\",\"traderPostalCode\":null,\"traderNameMatch\":\"NOT_PROCESSED\"}";
    }
}
