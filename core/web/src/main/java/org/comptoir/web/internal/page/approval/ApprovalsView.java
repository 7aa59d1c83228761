// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.approval;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.comptoir.api.Counted;
import org.comptoir.api.approval.ApprovalSelection.Stage;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * What was asked for.
 *
 * @param stage how far it has come
 * @param count how many there are
 * @param rows the latest first
 * @param next the cursor of those that follow, empty for none
 * @param key of the forms
 * @param answered which one the refused form was about, empty for none
 * @param reason as it was typed
 * @param refused what was wrong with the answer
 */
public record ApprovalsView(
        Stage stage,
        Counted count,
        List<Row> rows,
        String next,
        String key,
        String answered,
        String reason,
        Refused refused)
        implements View {

    public ApprovalsView {
        rows = List.copyOf(rows);
    }

    /**
     * One of them, as people read it.
     *
     * @param open whether somebody may answer
     * @param own whether it is who looks that asked
     */
    public record Row(
            String id,
            String kind,
            Value.Status state,
            Link record,
            List<Fact> facts,
            String askedBy,
            String askedAt,
            String endsAt,
            String answeredBy,
            String answeredAt,
            String reason,
            boolean open,
            boolean own) {

        public Row {
            facts = List.copyOf(facts);
        }
    }

    /** What it is done to. @param path empty where there is no page of it */
    public record Link(String name, String path) {}

    /** What makes a difference to whoever agrees. */
    public record Fact(String label, String value) {}

    /** A way to others. */
    public record Tab(String path, String key, boolean current) {}

    @Override
    public String template() {
        return "approvals";
    }

    static String address(Stage stage) {
        return ApprovalPages.PATH + "?" + ApprovalPages.SHOW + "=" + name(stage);
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** Those that somebody may look at. */
    public List<Tab> tabs() {
        return List.of(tab(Stage.WAITING), tab(Stage.PENDING), tab(Stage.ALL));
    }

    private Tab tab(Stage other) {
        return new Tab(address(other), "approvals/show/" + name(other), other == stage);
    }

    /** How many, in words. */
    public String counted(Words words) {
        return words.count("approvals/count", count.number(), words.counted(count));
    }

    /** Why there is nothing. */
    public String none() {
        return "approvals/none/" + name(stage);
    }

    /** Whether there may be others that were answered. */
    public boolean narrowed() {
        return stage != Stage.ALL;
    }

    /** Where all are. */
    public String all() {
        return address(Stage.ALL);
    }

    /** Where those that follow are. */
    public String more() {
        return address(stage) + "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** Where an answer is sent: with what is shown, so that one is back at it. */
    public String to(Row row, String act) {
        return ApprovalPages.PATH + "/" + row.id() + "/" + act + "?" + ApprovalPages.SHOW + "=" + name(stage);
    }

    /** What is wrong with the reason that was typed for it, empty for nothing. */
    public String error(Row row) {
        return row.id().equals(answered) ? refused.of(ApprovalPages.REASON) : "";
    }

    /** The reason that was typed for it. */
    public String reason(Row row) {
        return row.id().equals(answered) ? reason : "";
    }
}
