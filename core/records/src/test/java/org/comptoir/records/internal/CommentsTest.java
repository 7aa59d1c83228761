// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.comptoir.api.record.Comment;
import org.comptoir.api.record.Comments;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CommentId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class CommentsTest {

    private static final UserId CAMILLE = new UserId(new UUID(1, 1));
    private static final UserId MARC = new UserId(new UUID(1, 2));
    private static final UserId ANA = new UserId(new UUID(1, 3));
    private static final String ORDER = new OrderId(new UUID(2, 1)).toString();
    private static final String OTHER = new OrderId(new UUID(2, 2)).toString();

    /** Two orders are there; Ana is the admin. */
    private static Comments comments(TestKernel kernel) {
        PresentRecords records = new PresentRecords(Map.of("ord_", (id, call) -> {
            if (!id.equals(ORDER) && !id.equals(OTHER)) {
                throw new ComptoirException("order.unknown", Fault.NOT_FOUND, Map.of());
            }
        }));
        return new DefaultComments(
                new RecordsTables(kernel.schemas()),
                kernel.units(),
                records,
                new Colleagues((person, call) -> person.equals(ANA)));
    }

    private static Call as(TestKernel kernel, UserId person) {
        return kernel.call().withActor(Actor.user(person));
    }

    private static Comment said(TestKernel kernel, Comments comments, String text) {
        return comments.add(new CommentId(kernel.ids().next()), ORDER, text, as(kernel, CAMILLE));
    }

    @EachDatabase
    void standInTheOrderInWhichTheyWereWrittenLinesAndAll(TestKernel kernel) {
        Comments comments = comments(kernel);
        said(kernel, comments, " À rappeler\r\nlundi\t9 h ");
        said(kernel, comments, "Fait.");

        assertThat(comments.list(ORDER, as(kernel, MARC)))
                .extracting(Comment::text)
                .containsExactly("À rappeler\nlundi 9 h", "Fait.");
        assertThat(comments.list(OTHER, as(kernel, MARC))).isEmpty();
        assertThat(comments.list(ORDER, as(kernel, MARC)))
                .extracting(Comment::author)
                .containsOnly(CAMILLE);
    }

    @EachDatabase
    void asLongAsAnybodyMayWriteFits(TestKernel kernel) {
        Comments comments = comments(kernel);
        String longest = "é".repeat(Comments.LONGEST);

        assertThat(said(kernel, comments, longest).text()).isEqualTo(longest);
        assertRefused("field.too-long", () -> said(kernel, comments, longest + "é"));
        assertRefused("field.missing", () -> said(kernel, comments, " \n "));
        assertRefused("field.control-character", () -> said(kernel, comments, "a\u202Eb"));
    }

    @EachDatabase
    void leaveAStubWhenTheirAuthorOrAnAdminWithdrawsThem(TestKernel kernel) {
        Comments comments = comments(kernel);
        Comment one = said(kernel, comments, "Trop vite écrit");
        Comment two = said(kernel, comments, "Déplacé");

        assertRefused("comment.not-yours", () -> comments.withdraw(one.id(), ORDER, as(kernel, MARC)));
        comments.withdraw(one.id(), ORDER, as(kernel, CAMILLE));
        comments.withdraw(two.id(), ORDER, as(kernel, ANA));
        comments.withdraw(two.id(), ORDER, as(kernel, ANA));

        assertThat(comments.list(ORDER, as(kernel, MARC))).allSatisfy(stub -> {
            assertThat(stub.text()).isEmpty();
            assertThat(stub.state()).isEqualTo("withdrawn");
        });
    }

    @EachDatabase
    void areOfTheirRecordAlone(TestKernel kernel) {
        Comments comments = comments(kernel);
        Comment one = said(kernel, comments, "Ici");

        assertRefused("comment.unknown", () -> comments.withdraw(one.id(), OTHER, as(kernel, CAMILLE)));
        assertThat(comments.list(ORDER, as(kernel, CAMILLE)).get(0).text()).isEqualTo("Ici");
    }

    @EachDatabase
    void areNotForWhoBuysNorForWhoDoesNotReachTheRecord(TestKernel kernel) {
        Comments comments = comments(kernel);
        said(kernel, comments, "Client difficile");
        Call buyer = as(kernel, MARC).withReach(new Reach.Organisation(new PartyId(new UUID(3, 1))));

        assertRefused("record.unknown", () -> comments.list(ORDER, buyer));
        assertRefused("record.unknown", () -> comments.list(new OrderId(new UUID(2, 3)).toString(), as(kernel, MARC)));
        assertRefused("record.unknown", () -> comments.list("usr", as(kernel, MARC)));
        assertRefused(
                "comment.people-only",
                () -> comments.add(
                        new CommentId(kernel.ids().next()),
                        ORDER,
                        "Bip",
                        kernel.call().withActor(Actor.apiKey("key_1"))));
    }

    @EachDatabase
    void areTakenOnceHoweverOftenTheIdIsSent(TestKernel kernel) {
        Comments comments = comments(kernel);
        Comment one = said(kernel, comments, "Une fois");

        assertRefused("comment.id-taken", () -> comments.add(one.id(), ORDER, "Deux", as(kernel, CAMILLE)));
        assertThat(comments.list(ORDER, as(kernel, CAMILLE))).hasSize(1);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ComptoirException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
