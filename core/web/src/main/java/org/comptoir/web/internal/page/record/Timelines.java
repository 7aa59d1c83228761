// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.Users;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.api.proof.AuditLog;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.api.record.Comment;
import org.comptoir.api.record.Comments;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.sight.AuditSight;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.model.Reach;
import org.comptoir.web.internal.page.audit.AuditWords;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.ActorNames;
import org.comptoir.web.internal.view.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes the timeline of a record out of the trail, of what belongs to the record, and of comments. That something was done, when
 * and by whom is for everybody who may read the record; how, for whom the trail is: prices stand in it.
 */
@Component(service = Timelines.class)
public final class Timelines {

    private static final int MOST = 50;

    /** The trail has no index: its end is looked at, and as much more as a page can wait for. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Comments comments;
    private final AuditLog log;
    private final Users users;
    private final Companies companies;
    private final Ids ids;

    @Activate
    public Timelines(
            @Reference Comments comments,
            @Reference AuditLog log,
            @Reference Users users,
            @Reference Companies companies,
            @Reference Ids ids) {
        this.comments = comments;
        this.log = log;
        this.users = users;
        this.companies = companies;
        this.ids = ids;
    }

    /** @param path of the record's page, which ends with its id */
    public Timeline of(String path, Linked linked, Visit visit) {
        Reader reader = Reader.of(visit.session());
        if (reader.buys()) {
            return Timeline.HIDDEN;
        }
        String record = path.substring(path.lastIndexOf('/') + 1);
        List<Comment> said = comments.list(record, visit.call());
        Page<AuditRow> done = done(record, linked, visit);
        Map<String, String> names = names(said, done.items(), visit);
        boolean told = reader.allows(AuditSight.ALL) || reader.allows(AuditSight.FINANCE);
        List<Timeline.Moment> moments = new ArrayList<>();
        done.items().forEach(row -> moments.add(moment(row, linked, names, told, visit.words())));
        linked.arrivals()
                .forEach(one -> moments.add(
                        new Timeline.Moment(one.at(), "", one.what(), "", one.way(), Timeline.Said.NOTHING)));
        said.forEach(comment -> moments.add(moment(comment, names, visit)));
        moments.sort(Timeline.LATEST);
        return new Timeline(
                path,
                moments,
                companies.get(visit.call()).zone(),
                told && !done.next().isEmpty() ? "/audit?subject=" + record : "",
                ids.next().toString(),
                true);
    }

    private Page<AuditRow> done(String record, Linked linked, Visit visit) {
        Set<String> concerning = new HashSet<>(linked.records().keySet());
        concerning.add(record);
        AuditFilter filter =
                new AuditFilter(AuditFilter.ALWAYS, AuditFilter.FOREVER, "", "", "", AuditSight.BOOKS, concerning);
        return log.list(filter, PageRequest.first(MOST), visit.call(PATIENCE));
    }

    /** Colleagues know one another, whichever customers they look after. */
    private Map<String, String> names(List<Comment> said, List<AuditRow> done, Visit visit) {
        List<String> actors = Stream.concat(
                        said.stream().map(comment -> "user:" + comment.author()),
                        done.stream().map(AuditRow::actor))
                .distinct()
                .toList();
        return new ActorNames(users).of(actors, visit.call().withReach(Reach.EVERYTHING));
    }

    private static Timeline.Moment moment(
            AuditRow row, Linked linked, Map<String, String> names, boolean told, Words words) {
        return new Timeline.Moment(
                row.happenedAt(),
                names.getOrDefault(row.actor(), ""),
                AuditWords.act(row.action(), words),
                told ? AuditWords.detail(row.detail(), words) : "",
                linked.records().getOrDefault(row.subject(), ""),
                Timeline.Said.NOTHING);
    }

    private static Timeline.Moment moment(Comment comment, Map<String, String> names, Visit visit) {
        boolean gone = !comment.state().equals("shown");
        boolean theirs = comment.author().equals(visit.session().user())
                || visit.session().roles().contains(Roles.ADMIN);
        return new Timeline.Moment(
                comment.at(),
                names.getOrDefault("user:" + comment.author(), visit.words().of("timeline/somebody")),
                "",
                "",
                "",
                new Timeline.Said(
                        comment.id().toString(),
                        comment.text(),
                        gone ? visit.words().of("timeline/" + comment.state()) : "",
                        theirs && !gone));
    }
}
