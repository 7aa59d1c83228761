// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Secret;
import org.comptoir.kernel.Secrets;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.BundledTexts;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.FakeServices;
import org.comptoir.shell.internal.FakeUnits;
import org.comptoir.shell.internal.console.Run;
import org.comptoir.testkit.FakeCompanies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretCommandsTest {

    private static final String NAME = "plugin/acme.pay/key";

    private final Vault vault = new Vault();
    private final FakeServices services = new FakeServices()
            .with(Companies.class, new FakeCompanies("maison-lenoir"))
            .with(Clock.class, Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC))
            .with(Ids.class, () -> new UUID(1, 1))
            .with(Units.class, new FakeUnits())
            .with(Secrets.class, vault)
            .with(ProblemTexts.class, new BundledTexts(ProblemTexts.class.getClassLoader()));

    @TempDir
    Path folder;

    private static final class Vault implements Secrets {
        private final Map<String, Secret> kept = new TreeMap<>();

        @Override
        public void put(String name, Secret value, Call call) {
            kept.put(name, value);
        }

        @Override
        public Secret get(String name, Call call) {
            throw new AssertionError("no command reads a secret");
        }

        @Override
        public void remove(String name, Call call) {
            if (kept.remove(name) == null) {
                throw new ComptoirException("secret.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.VALUE, name));
            }
        }

        @Override
        public List<String> names(Call call) {
            return List.copyOf(kept.keySet());
        }

        @Override
        public Secret resolve(String reference, Call call) {
            throw new AssertionError("no command reads a secret");
        }

        @Override
        public long rotateMasterKey(Call call) {
            return kept.size();
        }
    }

    @Test
    void aSecretIsKeptWithoutTheEndOfItsLineAndIsShownByNoCommand() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "open sesame\n");

        Run put = Run.of(new SecretPut(), services, "--json", NAME, file.toString());
        Run list = Run.of(new SecretList(), services, "--json");

        assertThat(put.out()).contains("\"setting\":\"secret:" + NAME + "\"").doesNotContain("sesame");
        assertThat(vault.kept.get(NAME)).isEqualTo(Secret.of("open sesame"));
        assertThat(list.out()).contains(NAME).doesNotContain("sesame");
    }

    @Test
    void aDryRunKeepsNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "open sesame\n");

        Run run = Run.of(new SecretPut(), services, "--dry-run", "--json", NAME, file.toString());

        assertThat(run.out()).contains("\"dryRun\":true").doesNotContain("sesame");
        assertThat(vault.kept).isEmpty();
    }

    @Test
    void aFileThatIsMissingOrNoTextIsRefused() throws Exception {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(Run.of(
                                new SecretPut(),
                                services,
                                NAME,
                                folder.resolve("gone").toString())
                        .err())
                .startsWith("file.unreadable");
        assertThat(Run.of(new SecretPut(), services, NAME, binary.toString()).err())
                .startsWith("file.unreadable");
        assertThat(vault.kept).isEmpty();
    }

    @Test
    void toForgetOneTakesAYes() throws Exception {
        vault.kept.put(NAME, Secret.of("open sesame"));

        assertThat(Run.of(new SecretRemove(), services, NAME).err()).startsWith("console.unconfirmed");
        assertThat(Run.of(new SecretRemove(), services, "--yes", "--json", NAME).out())
                .contains("\"status\":\"removed\"");
        assertThat(Run.of(new SecretRemove(), services, "--yes", NAME).err()).startsWith("secret.unknown");
    }

    /** A database of which nobody asks anything but its name. */
    private static Database called(AtomicReference<String> product) {
        return (Database) Proxy.newProxyInstance(
                Database.class.getClassLoader(),
                new Class<?>[] {Database.class},
                (proxy, method, args) -> product.get());
    }

    @Test
    void aNewMasterKeyTakesAYesAndThatNoOtherServerRuns() throws Exception {
        vault.kept.put(NAME, Secret.of("open sesame"));
        AtomicReference<String> product = new AtomicReference<>("Apache Derby 10.16");
        services.with(Database.class, called(product));

        assertThat(Run.of(new SecretRotate(), services).err()).startsWith("console.unconfirmed");
        assertThat(Run.of(new SecretRotate(), services, "--yes", "--json").out())
                .contains("\"secrets\":1");

        product.set("PostgreSQL 15.18");
        assertThat(Run.of(new SecretRotate(), services, "--yes").err()).startsWith("secret.other-servers");
        assertThat(Run.of(new SecretRotate(), services, "--yes", "--only-server", "--json")
                        .out())
                .contains("rotated");
    }
}
