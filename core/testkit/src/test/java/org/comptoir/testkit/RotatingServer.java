// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Secret;
import org.comptoir.kernel.Secrets;
import org.comptoir.kernel.internal.SealedSecrets;
import org.comptoir.model.ComptoirException;
import org.comptoir.persistence.internal.JdbcDatabase;

/**
 * A process that rotates the master key as fast as it can while secrets are changed, until it is killed: arguments are the kind of the
 * database, where it is, the folder of the key, and whether to {@code rotate} or to {@code look} alone. At its start it opens every secret
 * and says what it found.
 */
final class RotatingServer {

    static final int FIXED = 60;
    private static final String COUNTER = "counter";
    private static final long BETWEEN_PUTS_MILLIS = 50;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final TestKernel kernel;
    private final Secrets secrets;

    private RotatingServer(Database database, Path folder) {
        this.kernel = new TestKernel(database);
        this.secrets = new SealedSecrets(kernel.units(), kernel.clock(), folder, name -> null);
    }

    public static void main(String[] args) throws InterruptedException {
        System.setProperty(
                "derby.stream.error.file", Path.of(args[2], "derby.log").toString());
        RotatingServer server = new RotatingServer(database(args[0], args[1]), Path.of(args[2]));
        long counted = server.open();
        if (args[3].equals("rotate")) {
            server.rotate(counted);
        }
    }

    private static Database database(String kind, String where) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(4);
        if (kind.equals("derby")) {
            EmbeddedDataSource source = new EmbeddedDataSource();
            source.setDatabaseName(where);
            source.setCreateDatabase("create");
            config.setDataSource(source);
            return JdbcDatabase.derby(new HikariDataSource(config), 4);
        }
        config.setJdbcUrl(where);
        return JdbcDatabase.postgres(new HikariDataSource(config), 4);
    }

    private static String fixed(int number) {
        return "psp/" + number;
    }

    /** Opens all there is; what cannot be opened, or says something else than was put, ends the process. */
    private long open() {
        if (secrets.names(kernel.call()).size() < FIXED) {
            for (int i = 0; i < FIXED; i++) {
                secrets.put(fixed(i), Secret.of("sk_live_" + i), kernel.call());
            }
            secrets.put(COUNTER, Secret.of("0"), kernel.call());
        }
        for (int i = 0; i < FIXED; i++) {
            String value = secrets.get(fixed(i), kernel.call()).reveal();
            if (!value.equals("sk_live_" + i)) {
                throw new IllegalStateException(fixed(i) + " is another");
            }
        }
        long counted = Long.parseLong(secrets.get(COUNTER, kernel.call()).reveal());
        out.println("opened " + counted);
        return counted;
    }

    private void rotate(long counted) throws InterruptedException {
        Thread rotating = new Thread(() -> {
            while (true) {
                tried(() -> secrets.rotateMasterKey(kernel.call()), "rotated");
            }
        });
        rotating.setUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(3);
        });
        rotating.start();
        for (long count = counted + 1; ; count++) {
            Secret value = Secret.of(Long.toString(count));
            while (!tried(() -> secrets.put(COUNTER, value, kernel.call()), "put " + count)) {
                Thread.onSpinWait();
            }
            Thread.sleep(BETWEEN_PUTS_MILLIS);
        }
    }

    /** A rotation and a put that meet too often are refused, to be tried again: both are written whole or not at all. */
    private boolean tried(Runnable work, String done) {
        try {
            work.run();
        } catch (ComptoirException refused) {
            if (refused.code().equals("database.contended")) {
                return false;
            }
            throw refused;
        }
        out.println(done);
        return true;
    }
}
