// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.data.v1.ExportSink;
import org.comptoir.spi.data.v1.Person;
import org.comptoir.spi.data.v1.PluginData;
import org.comptoir.spi.data.v1.PluginMigration;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** A plugin with rows about people, asked through the store that the server gives it. */
class DataAboutPersonsTest {

    private static final CompanyId OTHER = new CompanyId(new UUID(7, 7));
    private static final Person ANNA =
            new Person(Set.of(), Set.of(), Set.of("ANNA"), Set.of("anna@buyer.example"), Set.of("ord_1"));

    /** Keeps a word for each address. */
    private record Words() implements PluginData {

        @Override
        public List<PluginMigration> migrations() {
            return List.of(PluginMigration.of(
                    "words",
                    "create table {words} (company ${uuid} not null, email varchar(254) not null, word varchar(40) not null,"
                            + " constraint {words}_pk primary key (company, email))"));
        }

        @Override
        public void exportPerson(Person person, PluginStore store, ExportSink sink, Call call) {
            for (String email : person.emails()) {
                store.read(StoreSql.of("select word from {words} where email = ?", email), row -> row.text(1), call)
                        .forEach(word -> sink.file("word.txt", word.getBytes(StandardCharsets.UTF_8)));
            }
        }

        @Override
        public void erasePerson(Person person, PluginStore store, Call call) {
            store.write(
                    "forget",
                    tx -> {
                        person.emails()
                                .forEach(email -> tx.write(StoreSql.of("delete from {words} where email = ?", email)));
                        return "";
                    },
                    call);
        }
    }

    private static void remember(PluginStore store, String email, String word, Call call) {
        store.write(
                "remember",
                tx -> {
                    tx.write(StoreSql.of("insert into {words} (email, word) values (?, ?)", email, word));
                    return "";
                },
                call);
    }

    private static List<String> words(PluginStore store, Call call) {
        return store.read(StoreSql.of("select word from {words} order by word"), row -> row.text(1), call);
    }

    @EachDatabase
    void whatItKeepsOfSomebodyIsShownAndForgottenInOneCompanyAlone(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        Asker asker = new Asker("acme.words", "1.4.0", 4, List.of());
        shop.versions.put(4, "1.4.0", new Words());
        shop.data.appeared(asker);
        PluginStore store = new BrokeredStore(asker, shop.data, kernel.units());
        Call here = kernel.call();
        Call there = kernel.callOf(OTHER, Idempotency.NONE);
        remember(store, "anna@buyer.example", "zaxqo", here);
        remember(store, "paul@buyer.example", "paul's", here);
        remember(store, "anna@buyer.example", "elsewhere", there);
        DataAboutPersons persons = new DataAboutPersons(shop.data, kernel.units());

        assertThat(kernel.units().read(persons::owners)).containsExactly("acme.words");
        var copy = persons.export("acme.words", ANNA, here);
        assertThat(copy.version()).isEqualTo("1.4.0");
        assertThat(copy.files()).containsOnlyKeys("word.txt");
        assertThat(copy.files().get("word.txt"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("zaxqo");

        assertThat(persons.erase("acme.words", ANNA, here)).isEqualTo("1.4.0");
        assertThat(persons.erase("acme.words", ANNA, here)).as("once more").isEqualTo("1.4.0");
        assertThat(words(store, here)).containsExactly("paul's");
        assertThat(words(store, there)).containsExactly("elsewhere");
        assertThat(persons.export("acme.words", ANNA, here).files()).isEmpty();
    }

    @EachDatabase
    void whoIsNotThereDoesNotAnswerAndIsStillKnown(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        BrokeredStore store = shop.come("acme.pay", 1, Shop.TOKENS);
        store.write("wait", tx -> "", kernel.call());
        DataAboutPersons persons = new DataAboutPersons(shop.data, kernel.units());
        assertThat(persons.isHere("acme.pay")).isTrue();
        assertThat(persons.erase("acme.pay", ANNA, kernel.call())).isEqualTo("1.1.0");

        shop.data.went(1);
        shop.versions.remove(1);
        assertThat(persons.isHere("acme.pay")).isFalse();
        assertThat(kernel.units().read(persons::owners)).containsExactly("acme.pay");
        assertThatThrownBy(() -> persons.erase("acme.pay", ANNA, kernel.call()))
                .isInstanceOfSatisfying(ComptoirException.class, refused -> assertThat(refused.code())
                        .isEqualTo("plugin.not-running"));
        assertThatThrownBy(() -> persons.export("acme.pay", ANNA, kernel.call()))
                .hasMessageContaining("plugin.not-running");
    }
}
