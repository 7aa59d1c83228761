// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BooksTest {

    private static final String SHOP = "jdbc:postgresql://db.example/shop";
    private static final String TOYS = "jdbc:postgresql://db.example/toys";

    @TempDir
    private Path folder;

    private Books books = new Books(Path.of("."));

    @BeforeEach
    void open() {
        books = new Books(folder);
    }

    private void started(String address) throws IOException {
        books.opening(books.choose(address));
        books.opened();
    }

    @Test
    void aNewFolderHasItsOwnDatabaseUnlessAnotherIsNamed() throws IOException {
        assertThat(books.choose(null)).isEmpty();
        assertThat(books.choose(SHOP)).contains(SHOP);
    }

    @Test
    void whereAServerWasReadyTheBooksAre() throws IOException {
        started(SHOP);
        assertThat(books.choose(null)).contains(SHOP);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database.url"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whereNoServerCameToBeTheyAreNot() throws IOException {
        books.opening(books.choose(SHOP));
        books.notOpened();
        assertThat(books.choose(null)).isEmpty();
        assertThat(books.choose(TOYS)).contains(TOYS);
    }

    @Test
    void aStartThatWasKilledHalfWayIsNotForgotten() throws IOException {
        books.opening(books.choose(SHOP));
        assertThat(books.choose(null)).contains(SHOP);
        assertThat(books.choose(TOYS)).contains(TOYS);
    }

    @Test
    void whatWasTriedInVainDoesNotTakeThePlaceOfWhatIsKnown() throws IOException {
        started(SHOP);
        books.opening(books.choose(SHOP + "?password=wrong"));
        books.opening(books.choose(null));
        books.opened();
        assertThat(books.choose(null)).contains(SHOP);
    }

    @Test
    void booksInTheFolderAreNotGivenUpForOthers() throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("db")).resolve("service.properties"));
        assertThatThrownBy(() -> books.choose(SHOP))
                .isInstanceOf(Refusal.class)
                .hasMessage("The data folder " + folder + " has its books in its own database, " + folder.resolve("db")
                        + ", and not in jdbc:postgresql://db.example:5432/shop: leave --db out to open them, choose"
                        + " another folder with --data, or move " + folder.resolve("db")
                        + " away first if nobody needs what is in it.");
        assertThat(books.choose(null)).isEmpty();
    }

    @Test
    void booksInOneDatabaseAreNotGivenUpForThoseOfAnother() throws IOException {
        started(SHOP + "?password=secret");
        assertThatThrownBy(() -> books.choose(TOYS + "?password=secret"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has its books in jdbc:postgresql://db.example:5432/shop, and not in ")
                .hasMessageContaining(
                        "remove " + folder.resolve("database.url") + " first if the books have moved there")
                .hasMessageNotContaining("secret");
        assertThat(books.choose(null)).contains(SHOP + "?password=secret");
    }

    @Test
    void otherOptionsOfTheSameDatabaseAreTakenOver() throws IOException {
        started(SHOP + "?password=old");
        started(SHOP + "?password=new");
        assertThat(books.choose(null)).contains(SHOP + "?password=new");
    }

    @Test
    void anOperatorWhoMovedTheBooksRemovesTheAddress() throws IOException {
        started(SHOP);
        Files.delete(folder.resolve("database.url"));
        assertThat(books.choose(TOYS)).contains(TOYS);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/shop, jdbc:postgresql://db.example:5432/shop",
        "jdbc:postgresql://DB.example:5433/shop?ssl=true, jdbc:postgresql://db.example:5433/shop",
        "jdbc:postgresql:shop, jdbc:postgresql://localhost:5432/shop",
        "jdbc:postgresql:///shop, jdbc:postgresql://localhost:5432/shop",
        "'jdbc:postgresql://a,b:5433/shop', 'jdbc:postgresql://a:5432,b:5433/shop'",
        "jdbc:postgresql://[::1]/shop, jdbc:postgresql://[::1]:5432/shop",
    })
    void addressesOfOneDatabaseAreTakenForOne(String address, String place) {
        assertThat(Books.place(address)).isEqualTo(place);
    }
}
