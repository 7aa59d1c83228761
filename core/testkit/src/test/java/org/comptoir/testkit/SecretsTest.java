// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.comptoir.kernel.Secret;
import org.comptoir.kernel.Secrets;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.AuditInvariant;
import org.comptoir.kernel.internal.SealedSecrets;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String CANARY = "sk_live_CANARY-8d1f";

    @TempDir
    private Path folder;

    private Secrets secrets(TestKernel kernel) {
        return secrets(kernel, folder);
    }

    private static Secrets secrets(TestKernel kernel, Path folder) {
        return new SealedSecrets(kernel.units(), kernel.clock(), folder, Map.of("PSP_KEY", "from-outside")::get);
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(ComptoirException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @EachDatabase
    void whatIsPutComesBackAndCanBeReplacedAndRemoved(TestKernel kernel) {
        Secrets secrets = secrets(kernel);
        secrets.put("stripe/live", Secret.of(CANARY), kernel.call());
        secrets.put("bank", Secret.of("é€😀"), kernel.call());
        assertThat(secrets.get("stripe/live", kernel.call()).reveal()).isEqualTo(CANARY);
        assertThat(secrets.get("bank", kernel.call()).reveal()).isEqualTo("é€😀");

        secrets.put("stripe/live", Secret.of("another"), kernel.call());
        assertThat(secrets.get("stripe/live", kernel.call())).isEqualTo(Secret.of("another"));
        assertThat(secrets.names(kernel.call())).containsExactly("bank", "stripe/live");

        secrets.remove("stripe/live", kernel.call());
        assertRefused("secret.unknown", () -> secrets.get("stripe/live", kernel.call()));
        assertRefused("secret.unknown", () -> secrets.remove("stripe/live", kernel.call()));
    }

    @EachDatabase
    void theValueIsNowhereInTheDatabaseNorInAnyMessage(TestKernel kernel) {
        Secrets secrets = secrets(kernel);
        secrets.put("stripe/live", Secret.of(CANARY), kernel.call("key-1"));
        secrets.put("stripe/live", Secret.of(CANARY), kernel.call("key-2"));
        secrets.rotateMasterKey(kernel.call());
        secrets.remove("stripe/live", kernel.call());
        secrets.put("stripe/test", Secret.of(CANARY), kernel.call());

        String everything = String.join("\n", rows(kernel));
        assertThat(everything).contains("secret.put", "secret.removed", "stripe/live", "secret.master-key-rotated");
        assertThat(everything).doesNotContain(CANARY, "CANARY");
        assertThat(Secret.of(CANARY)).hasToString("***");
        assertThat(kernel.breaches(new AuditInvariant(kernel.json()))).isEmpty();
    }

    /** All that stands in the tables that a secret could have touched; bytes as text and in hexadecimal. */
    private static List<String> rows(TestKernel kernel) {
        List<String> rows = new ArrayList<>();
        kernel.units().read(sql -> {
            sql.each(
                    "select secret_name, wrapped_key, sealed from secret",
                    row -> rows.add(row.text(1) + " " + both(row.bytes(2)) + " " + both(row.bytes(3))));
            sql.each(
                    "select action, subject, detail from audit_trail",
                    row -> rows.add(row.text(1) + " " + row.text(2) + " " + row.text(3)));
            sql.each("select idem_key, outcome from idempotency", row -> rows.add(row.text(1) + both(row.bytes(2))));
            sql.each("select event_type, event_data from outbox", row -> rows.add(row.text(1) + row.text(2)));
            return rows;
        });
        return rows;
    }

    private static String both(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8) + " "
                + new String(HexFormat.of().parseHex(HexFormat.of().formatHex(bytes)), StandardCharsets.ISO_8859_1);
    }

    @EachDatabase
    void theMasterKeyIsMadeOnceAndOnlyItsOwnerReadsIt(TestKernel kernel) throws IOException {
        secrets(kernel).put("a", Secret.of("b"), kernel.call());
        Path file = folder.resolve("master.key");
        String before = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--------");
        assertThat(secrets(kernel).get("a", kernel.call()).reveal()).isEqualTo("b");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @EachDatabase
    void aMasterKeyThatOthersMayReadIsRefused(TestKernel kernel) throws IOException {
        Secrets secrets = secrets(kernel);
        Files.setPosixFilePermissions(folder.resolve("master.key"), PosixFilePermissions.fromString("rw-r-----"));
        assertRefused("secret.master-key-open", () -> secrets.put("a", Secret.of("b"), kernel.call()));
    }

    @EachDatabase
    void anotherMasterKeyOpensNothingAndSaysSo(TestKernel kernel) throws IOException {
        Secrets running = secrets(kernel);
        running.put("a", Secret.of("b"), kernel.call());
        Files.delete(folder.resolve("master.key"));
        assertRefused("secret.master-key-missing", () -> running.get("a", kernel.call()));

        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(anotherKey(other), folder.resolve("master.key"));
        Files.setPosixFilePermissions(folder.resolve("master.key"), PosixFilePermissions.fromString("r--------"));
        assertRefused("secret.key-unknown", () -> running.get("a", kernel.call()));
    }

    @EachDatabase
    void aStartWithAnotherMasterKeyOrNoneIsRefusedAndSaysSoToWhoeverWaits(TestKernel kernel) throws IOException {
        secrets(kernel);
        Path second = Files.createDirectories(folder.resolve("second"));
        Path told = Files.createDirectory(second.resolve("runtime")).resolve("refused-start");

        assertRefused("secret.master-key-missing", () -> secrets(kernel, second));
        assertThat(second.resolve("master.key")).doesNotExist();
        assertThat(told)
                .content()
                .contains(second.toString(), "has no master.key")
                .endsWith(".");

        Files.setPosixFilePermissions(anotherKey(second), PosixFilePermissions.fromString("r--------"));
        assertRefused("secret.master-key-other", () -> secrets(kernel, second));
        assertThat(told).content().contains("is another");
        assertThat(secrets(kernel).names(kernel.call())).isEmpty();
    }

    @EachDatabase
    void aNodeThatSharesTheKeyIsWelcomeAlsoAfterARotation(TestKernel kernel) throws IOException {
        Secrets first = secrets(kernel);
        first.put("a", Secret.of("b"), kernel.call());
        first.rotateMasterKey(kernel.call());
        Path second = Files.createDirectory(folder.resolve("second"));
        Files.copy(folder.resolve("master.key"), second.resolve("master.key"), StandardCopyOption.COPY_ATTRIBUTES);

        assertThat(secrets(kernel, second).get("a", kernel.call()).reveal()).isEqualTo("b");
    }

    private static Path anotherKey(Path other) throws IOException {
        Path key = other.resolve("master.key");
        Files.writeString(key, java.util.Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        return key;
    }

    @EachDatabase
    void aDamagedMasterKeyIsRefused(TestKernel kernel) throws IOException {
        Files.writeString(folder.resolve("master.key"), "not a key");
        Files.setPosixFilePermissions(folder.resolve("master.key"), PosixFilePermissions.fromString("r--------"));
        assertRefused("secret.master-key-damaged", () -> secrets(kernel).put("a", Secret.of("b"), kernel.call()));
    }

    @EachDatabase
    void rotationKeepsEveryCompanysValues(TestKernel kernel) throws IOException {
        Secrets secrets = secrets(kernel);
        Call other =
                kernel.callOf(new CompanyId(UUID.fromString("01932f00-0000-7000-8000-000000000002")), Idempotency.NONE);
        secrets.put("a", Secret.of("ours"), kernel.call());
        secrets.put("a", Secret.of("theirs"), other);
        String before = Files.readString(folder.resolve("master.key")).strip();

        assertThat(secrets.rotateMasterKey(kernel.call())).isEqualTo(2);

        assertThat(secrets.get("a", kernel.call()).reveal()).isEqualTo("ours");
        assertThat(secrets.get("a", other).reveal()).isEqualTo("theirs");
        Secrets restarted = secrets(kernel);
        assertThat(Files.readString(folder.resolve("master.key"))).doesNotContain(before);
        assertThat(restarted.get("a", other).reveal()).isEqualTo("theirs");
    }

    @EachDatabase
    void rotationsAtOnceLoseNoKey(TestKernel kernel) throws Exception {
        Secrets secrets = secrets(kernel);
        secrets.put("stripe/live", Secret.of(CANARY), kernel.call());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Long>> done = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            done.add(threads.submit(() -> secrets.rotateMasterKey(kernel.call())));
        }
        for (Future<Long> one : done) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        }
        threads.shutdown();
        assertThat(Files.readAllLines(folder.resolve("master.key"))).hasSize(13);
        assertThat(secrets.get("stripe/live", kernel.call()).reveal()).isEqualTo(CANARY);
        assertThat(secrets(kernel).get("stripe/live", kernel.call()).reveal()).isEqualTo(CANARY);
    }

    @EachDatabase
    void aRotationThatWasCutOffLosesNothing(TestKernel kernel) throws IOException {
        secrets(kernel).put("a", Secret.of("b"), kernel.call());
        Path file = folder.resolve("master.key");
        String first = Files.readString(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, first + java.util.Base64.getEncoder().encodeToString(new byte[32]) + "\n");

        Secrets restarted = secrets(kernel);
        assertThat(restarted.get("a", kernel.call()).reveal()).isEqualTo("b");
        restarted.put("c", Secret.of("d"), kernel.call());
        assertThat(restarted.get("c", kernel.call()).reveal()).isEqualTo("d");
    }

    /** Ends every write just before its commit, as a process does that is killed there. */
    private static Units dying(Units units) {
        return (Units) Proxy.newProxyInstance(
                Units.class.getClassLoader(), new Class<?>[] {Units.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("write")) {
                        return method.invoke(units, args);
                    }
                    @SuppressWarnings("unchecked")
                    Function<Tx, Object> work = (Function<Tx, Object>) args[2];
                    return units.write((Call) args[0], Object.class, tx -> {
                        throw new IllegalStateException("killed after " + work.apply(tx));
                    });
                });
    }

    @EachDatabase
    void aServerThatIsKilledInTheMiddleOfARotationStartsAndReadsAllAndRotatesThen(TestKernel kernel)
            throws IOException {
        secrets(kernel).put("a", Secret.of("b"), kernel.call());
        Path file = folder.resolve("master.key");
        String former = Files.readString(file).strip();
        Secrets killed = new SealedSecrets(dying(kernel.units()), kernel.clock(), folder, name -> null);

        assertThatThrownBy(() -> killed.rotateMasterKey(kernel.call())).hasMessageStartingWith("killed");

        assertThat(Files.readAllLines(file))
                .as("the former and the new one")
                .hasSize(2)
                .first()
                .isEqualTo(former);
        Secrets restarted = secrets(kernel);
        assertThat(restarted.get("a", kernel.call()).reveal()).isEqualTo("b");
        restarted.put("c", Secret.of("d"), kernel.call());
        assertThat(restarted.rotateMasterKey(kernel.call())).isEqualTo(2);
        Secrets after = secrets(kernel);
        assertThat(after.get("a", kernel.call()).reveal()).isEqualTo("b");
        assertThat(after.get("c", kernel.call()).reveal()).isEqualTo("d");
        assertThat(Files.readAllLines(file)).hasSize(1).doesNotContain(former);
    }

    @EachDatabase
    void aRowThatWasChangedOrMovedCannotBeRead(TestKernel kernel) {
        Secrets secrets = secrets(kernel);
        secrets.put("a", Secret.of("one"), kernel.call());
        secrets.put("b", Secret.of("two"), kernel.call());
        kernel.tamper("update secret set secret_name = ? where secret_name = ?", "c", "a");
        assertRefused("secret.unreadable", () -> secrets.get("c", kernel.call()));
        kernel.tamper("update secret set version = 7 where secret_name = ?", "b");
        assertRefused("secret.unreadable", () -> secrets.get("b", kernel.call()));
        secrets.put("d", Secret.of("three"), kernel.call());
        kernel.tamper("update secret set sealed = ? where secret_name = ?", new byte[40], "d");
        assertRefused("secret.unreadable", () -> secrets.get("d", kernel.call()));
    }

    @EachDatabase
    void referencesAreResolvedInOneWay(TestKernel kernel) {
        Secrets secrets = secrets(kernel);
        secrets.put("stripe/live", Secret.of(CANARY), kernel.call());
        assertThat(secrets.resolve("secret:stripe/live", kernel.call()).reveal())
                .isEqualTo(CANARY);
        assertThat(secrets.resolve("env:PSP_KEY", kernel.call()).reveal()).isEqualTo("from-outside");
        assertRefused("secret.environment", () -> secrets.resolve("env:NOT_THERE", kernel.call()));
        assertThatThrownBy(() -> secrets.resolve(CANARY, kernel.call()))
                .hasMessageContaining("secret.reference")
                .hasMessageNotContaining(CANARY);
    }

    @EachDatabase
    void badNamesAndValuesAreRefused(TestKernel kernel) {
        Secrets secrets = secrets(kernel);
        for (String name : List.of("", "A", "a b", "../a", "a".repeat(121), "é")) {
            assertRefused("secret.name", () -> secrets.put(name, Secret.of("x"), kernel.call()));
        }
        assertRefused("secret.value", () -> secrets.put("a", Secret.of(""), kernel.call()));
        assertRefused("secret.value", () -> secrets.put("a", Secret.of("x".repeat(65_537)), kernel.call()));
        secrets.put("a", Secret.of("x".repeat(65_536)), kernel.call());
        assertThat(secrets.get("a", kernel.call()).length()).isEqualTo(65_536);
    }
}
