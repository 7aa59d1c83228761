// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.api.company.Companies;
import org.comptoir.api.message.MessageRequest;
import org.comptoir.api.message.Messages;
import org.comptoir.api.people.Link;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.model.Call;
import org.comptoir.model.id.MessageId;
import org.comptoir.people.internal.Ticket.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What people are mailed about their own account. Whether mail goes out is asked before a write begins, what is told is
 * queued within it: nobody is told what was undone, and without a notifier nothing lies about.
 */
@Component(service = Notices.class)
public final class Notices {

    static final String PASSWORD = "password-changed";
    static final String SECOND_FACTOR = "second-factor-changed";
    static final String EMAIL = "email-changed";

    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    private final Messages messages;
    private final Companies companies;
    private final Ids ids;
    private final ServerAddress server;

    @Activate
    public Notices(
            @Reference Messages messages,
            @Reference Companies companies,
            @Reference Ids ids,
            @Reference ServerAddress server) {
        this.messages = messages;
        this.companies = companies;
        this.ids = ids;
        this.server = server;
    }

    /** Something to be queued within a write, or nothing. */
    @FunctionalInterface
    interface Notice {
        void in(Tx tx);
    }

    /** Whether links reach people: one without an address leads nowhere. */
    boolean carryLinks(Call call) {
        return !server.base().isEmpty() && messages.reaches(MessageRequest.EMAIL, call);
    }

    /** That somebody's way in was changed, to the address that they had before. */
    Notice changed(Person person, String template, Call call) {
        return messages.reaches(MessageRequest.EMAIL, call)
                ? tx -> queue(tx, person, template, Map.of(), WORTH_TELLING)
                : tx -> {};
    }

    /** A link, while it works. */
    void link(Tx tx, Person person, Link link, Kind kind) {
        if (kind == Kind.RESET) {
            Map<String, String> facts = Map.of(
                    "link", link.url(), "minutes", Long.toString(kind.lasts().toMinutes()));
            queue(tx, person, "password-reset", facts, kind.lasts());
        } else {
            Map<String, String> facts = Map.of(
                    "link", link.url(), "days", Long.toString(kind.lasts().toDays()));
            queue(tx, person, "invitation", facts, kind.lasts());
        }
    }

    private void queue(Tx tx, Person person, String template, Map<String, String> more, Duration lasts) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("name", person.name());
        facts.put(
                "company",
                companies.get(tx.call().withCompany(person.company())).legalName());
        messages.queue(
                new MessageRequest(
                        new MessageId(ids.next()),
                        MessageRequest.EMAIL,
                        person.email(),
                        template,
                        Locale.forLanguageTag(person.language()),
                        facts,
                        person.id(),
                        tx.now().plus(lasts)),
                tx.call());
    }
}
