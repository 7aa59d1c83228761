// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.comptoir.api.saved.SavedList;
import org.comptoir.api.saved.SavedLists;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Reach;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.SavedListId;
import org.comptoir.model.id.UserId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class SavedListsTest {

    private static final UserId CAMILLE = new UserId(new UUID(1, 1));
    private static final UserId MARC = new UserId(new UUID(1, 2));
    private static final UserId ANA = new UserId(new UUID(1, 3));

    /** Ana is the admin. */
    private static SavedLists lists(TestKernel kernel) {
        return new DefaultSavedLists(
                new RecordsTables(kernel.schemas()),
                kernel.units(),
                new Colleagues((person, call) -> person.equals(ANA)));
    }

    private static Call as(TestKernel kernel, UserId person) {
        return kernel.call().withActor(Actor.user(person));
    }

    private static SavedList saved(TestKernel kernel, SavedLists lists, String name, boolean shared, UserId person) {
        SavedListId id = new SavedListId(kernel.ids().next());
        return lists.save(id, "orders", name, "state=draft", shared, as(kernel, person));
    }

    @EachDatabase
    void areOnesOwnAndBehindThemWhatAnAdminShares(TestKernel kernel) {
        SavedLists lists = lists(kernel);
        saved(kernel, lists, "Partagée", true, ANA);
        saved(kernel, lists, "Zoé", false, CAMILLE);
        saved(kernel, lists, "À moi", false, MARC);

        assertThat(lists.of("orders", as(kernel, CAMILLE)))
                .extracting(SavedList::name)
                .containsExactly("Zoé", "Partagée");
        assertThat(lists.of("orders", as(kernel, CAMILLE)))
                .extracting(SavedList::changeable)
                .containsExactly(true, false);
        assertThat(lists.of("products", as(kernel, CAMILLE))).isEmpty();
        Call buyer = as(kernel, CAMILLE).withReach(new Reach.Organisation(new PartyId(new UUID(3, 1))));
        assertThat(lists.of("orders", buyer)).extracting(SavedList::name).containsExactly("Zoé");
        assertThat(lists.of("orders", kernel.call().withActor(Actor.apiKey("key_1"))))
                .isEmpty();
    }

    @EachDatabase
    void openTheirListForWhoeverChoseOneAndForNobodyElse(TestKernel kernel) {
        SavedLists lists = lists(kernel);
        SavedList one = saved(kernel, lists, "Un", true, ANA);
        SavedList two = saved(kernel, lists, "Deux", false, CAMILLE);

        lists.open(one.id(), as(kernel, CAMILLE));
        lists.open(two.id(), as(kernel, CAMILLE));

        assertThat(lists.of("orders", as(kernel, CAMILLE)))
                .filteredOn(SavedList::usual)
                .extracting(SavedList::name)
                .containsExactly("Deux");
        assertThat(lists.of("orders", as(kernel, ANA))).noneMatch(SavedList::usual);
        lists.openPlain("orders", as(kernel, CAMILLE));
        assertThat(lists.of("orders", as(kernel, CAMILLE))).noneMatch(SavedList::usual);
    }

    @EachDatabase
    void areChangedByWhoHasThemAndSharedOnesByAdmins(TestKernel kernel) {
        SavedLists lists = lists(kernel);
        SavedList own = saved(kernel, lists, "À moi", false, MARC);
        SavedList shared = saved(kernel, lists, "Partagée", true, ANA);

        assertRefused("saved-list.admin-shares", () -> saved(kernel, lists, "Non", true, CAMILLE));
        assertRefused("saved-list.unknown", () -> lists.rename(own.id(), "Volée", as(kernel, CAMILLE)));
        assertRefused("saved-list.unknown", () -> lists.remove(own.id(), as(kernel, ANA)));
        assertRefused("saved-list.unknown", () -> lists.open(own.id(), as(kernel, CAMILLE)));
        assertRefused("saved-list.unknown", () -> lists.remove(shared.id(), as(kernel, MARC)));
        assertThat(lists.rename(own.id(), "Mieux", as(kernel, MARC)).name()).isEqualTo("Mieux");
        lists.open(shared.id(), as(kernel, MARC));
        lists.remove(shared.id(), as(kernel, ANA));
        assertThat(lists.of("orders", as(kernel, MARC)))
                .extracting(SavedList::name)
                .containsExactly("Mieux");
    }

    @EachDatabase
    void haveANameAndAnEnd(TestKernel kernel) {
        SavedLists lists = lists(kernel);
        for (int i = 0; i < SavedLists.MOST; i++) {
            saved(kernel, lists, "n" + i, false, CAMILLE);
        }

        assertRefused("saved-list.too-many", () -> saved(kernel, lists, "encore", false, CAMILLE));
        saved(kernel, lists, "à lui", false, MARC);
        assertRefused("field.missing", () -> saved(kernel, lists, " ", false, MARC));
        assertRefused(
                "field.too-long", () -> saved(kernel, lists, "n".repeat(SavedLists.LONGEST_NAME + 1), false, MARC));
        String query = "q".repeat(SavedLists.LONGEST_QUERY + 1);
        assertRefused(
                "saved-list.too-long",
                () -> lists.save(new SavedListId(kernel.ids().next()), "orders", "n", query, false, as(kernel, MARC)));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ComptoirException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
