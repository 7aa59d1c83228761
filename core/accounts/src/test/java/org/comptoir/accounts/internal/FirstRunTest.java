// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.FirstKey;
import org.comptoir.api.access.FirstRun;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.model.id.CompanyId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.io.TempDir;

class FirstRunTest {

    @TempDir
    Path folder;

    /** A server on this kernel's database, with what its set-up needs. */
    private record Server(DefaultCompanies companies, DefaultApiKeys keys, FirstRun setup) {}

    private static Server start(TestKernel kernel, Path folder) {
        AccountsSchema schema = new AccountsSchema(kernel.schemas());
        DefaultCompanies companies = new DefaultCompanies(schema, kernel.units(), kernel.clock());
        DefaultApiKeys keys =
                new DefaultApiKeys(schema, kernel.units(), kernel.clock(), companies, null, work -> {}, () -> {});
        FirstRun setup =
                new DefaultFirstRun(schema, kernel.units(), kernel.clock(), kernel.ids(), companies, keys, folder);
        return new Server(companies, keys, setup);
    }

    private String token() throws IOException {
        return Files.readString(folder.resolve("setup-token")).strip();
    }

    private static CompanyId id(TestKernel kernel) {
        return new CompanyId(kernel.ids().next());
    }

    @EachDatabase
    void theTokenIsTheServersAlone(TestKernel kernel) throws IOException {
        Server server = start(kernel, folder);

        Path file = server.setup().tokenFile().orElseThrow();

        assertThat(file).isEqualTo(folder.resolve("setup-token"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(token()).matches("[A-Za-z0-9_-]{43}");
    }

    @EachDatabase
    void theTokenBuysOneCompanyWithOneAdminKey(TestKernel kernel) throws IOException {
        Server server = start(kernel, folder);
        String token = token();

        FirstKey first = server.setup().redeem(token, id(kernel), CompanyForm.LENOIR.request(), kernel.call("any"));

        assertThat(server.companies().all()).containsExactly(first.company());
        assertThat(server.keys()
                        .authenticate(first.key().secret())
                        .orElseThrow()
                        .allows("company:w"))
                .isTrue();
        assertThat(server.setup().tokenFile()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(Refusals.of(
                        () -> server.setup().redeem(token, id(kernel), CompanyForm.LENOIR.request(), kernel.call())))
                .isEqualTo("setup.done token");
    }

    @EachDatabase
    void aWrongTokenBuysNothing(TestKernel kernel) {
        Server server = start(kernel, folder);

        assertThat(Stream.of("", "x", "A".repeat(43))
                        .map(wrong -> Refusals.of(() ->
                                server.setup().redeem(wrong, id(kernel), CompanyForm.LENOIR.request(), kernel.call()))))
                .containsOnly("setup.token token");
        assertThat(server.companies().all()).isEmpty();
    }

    @EachDatabase
    void aRefusedCompanyLeavesTheTokenGood(TestKernel kernel) throws IOException {
        Server server = start(kernel, folder);
        String token = token();

        assertThat(Refusals.of(() -> server.setup()
                        .redeem(
                                token,
                                id(kernel),
                                CompanyForm.LENOIR.with("siren", "1").request(),
                                kernel.call())))
                .isEqualTo("siren.length siren");

        server.setup().redeem(token, id(kernel), CompanyForm.LENOIR.request(), kernel.call());
        assertThat(server.companies().all()).hasSize(1);
    }

    @EachDatabase
    void aRestartBeforeKeepsTheTokenAndOneAfterSweepsWhatACrashLeft(TestKernel kernel) throws IOException {
        start(kernel, folder);
        String token = token();
        Server second = start(kernel, folder);
        assertThat(token()).isEqualTo(token);

        second.setup().redeem(token, id(kernel), CompanyForm.LENOIR.request(), kernel.call());
        Files.writeString(folder.resolve("setup-token"), token);
        Server third = start(kernel, folder);

        assertThat(folder).isEmptyDirectory();
        assertThat(third.setup().tokenFile()).isEmpty();
    }

    @EachDatabase
    void aTokenThatWasCutOffIsMadeAnew(TestKernel kernel) throws IOException {
        Files.writeString(folder.resolve("setup-token"), "half");

        start(kernel, folder);

        assertThat(token()).hasSize(43);
    }

    @EachDatabase
    void aCompanyThatIsThereGetsItsFirstKeyByCode(TestKernel kernel) throws IOException {
        Server server = start(kernel, folder);
        server.companies().create(TestKernel.MAISON_LENOIR, CompanyForm.LENOIR.request(), kernel.call());
        String token = token();

        assertThat(Refusals.of(() -> server.setup().redeemFor(token, "nobody", kernel.call())))
                .isEqualTo("company.unknown company");
        FirstKey first = server.setup().redeemFor(token, "maison-lenoir", kernel.call());

        assertThat(server.keys()
                        .authenticate(first.key().secret())
                        .orElseThrow()
                        .company())
                .isEqualTo(TestKernel.MAISON_LENOIR);
    }

    @EachDatabase
    void aKeyMadeAtTheConsoleEndsSetUp(TestKernel kernel) throws IOException {
        Server server = start(kernel, folder);
        String token = token();
        server.companies().create(TestKernel.MAISON_LENOIR, CompanyForm.LENOIR.request(), kernel.call());
        ApiKeyRequest admin = new ApiKeyRequest("console", "admin", Set.of(), LocalDate.of(2027, 1, 1));
        server.keys().create(new ApiKeyId(kernel.ids().next()), admin, kernel.call());

        assertThat(Refusals.of(() -> server.setup().redeemFor(token, "maison-lenoir", kernel.call())))
                .isEqualTo("setup.done token");
        assertThat(folder).isEmptyDirectory();
    }

    @EachDatabase
    void ofManyWhoRedeemAtOnceOneIsServed(TestKernel kernel) throws IOException {
        Server server = start(kernel, folder);
        String token = token();

        List<CompletableFuture<Boolean>> tries = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        server.setup().redeem(token, id(kernel), CompanyForm.LENOIR.request(), kernel.call());
                        return true;
                    } catch (org.comptoir.model.ComptoirException refused) {
                        return false;
                    }
                }))
                .limit(6)
                .toList();

        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(server.companies().all()).hasSize(1);
    }
}
