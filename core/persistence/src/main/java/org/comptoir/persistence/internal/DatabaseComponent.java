// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.RefusedStart;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the server's database: the one that {@code comptoir.db.url} names, else Derby in the data folder. Registers it
 * once it answers.
 */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.comptoir.kernel.Database\"",
        effective = "active")
@Component(immediate = true, configurationPid = "org.comptoir.database")
// Registered by hand, once it answers; so it must be said by hand, too, that this bundle provides it.
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>='org.comptoir.kernel.Database'")
@Designate(ocd = DatabaseComponent.Settings.class)
public final class DatabaseComponent {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseComponent.class);
    private static final String DERBY = "jdbc:derby:";

    /** How long a PostgreSQL may take that starts together with this server. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HikariDataSource pool;
    private final @Nullable EmbeddedDataSource derby;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    /** The pool's settings; where the database is comes from the command line. */
    @ObjectClassDefinition(name = "Comptoir: database", description = "The pool of connections to the database.")
    public @interface Settings {
        @AttributeDefinition(name = "Connections", description = "How many connections at most.")
        int connections() default 12;

        @AttributeDefinition(name = "Wait (milliseconds)", description = "How long to wait for a free connection.")
        long waitMillis() default 4_000;
    }

    @Activate
    public DatabaseComponent(BundleContext context, Settings settings) {
        String url = context.getProperty("comptoir.db.url");
        String data = context.getProperty("comptoir.data");
        HikariConfig config = new HikariConfig();
        config.setPoolName("comptoir");
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.waitMillis());
        Path folder = Path.of(data == null ? "data" : data).toAbsolutePath();
        if (url == null || url.isBlank() || url.startsWith(DERBY)) {
            refuseUnsafeDerby();
            tuneDerby(folder);
            EmbeddedDataSource source = new EmbeddedDataSource();
            source.setDatabaseName(
                    url == null || url.isBlank() ? folder.resolve("db").toString() : url.substring(DERBY.length()));
            source.setCreateDatabase("create");
            awaitDerby(source);
            config.setDataSource(source);
            this.derby = source;
        } else {
            DataSource source = PostgresSource.of(url);
            new FirstConnection(source, PATIENCE, new RefusedStart(folder)).make();
            config.setDataSource(source);
            this.derby = null;
        }
        this.pool = open(config);
        int connections = settings.connections();
        JdbcDatabase database =
                derby == null ? JdbcDatabase.postgres(pool, connections) : JdbcDatabase.derby(pool, connections);
        LOG.info("event=database-open product=\"{}\"", database.product());
        registrations.add(context.registerService(Database.class, database, new Hashtable<>()));
        if (derby == null) {
            registrations.add(context.registerService(Job.class, new FreshStatistics(database), new Hashtable<>()));
        }
    }

    /**
     * Opens the database once, with all the time in the world: making a new one takes seconds on a busy machine, and
     * so does going through the log after a crash. The pool would give up after the time it waits for a connection,
     * and there would be no second try.
     */
    private static void awaitDerby(EmbeddedDataSource source) {
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            throw new IllegalStateException("Derby cannot open " + source.getDatabaseName(), e);
        }
    }

    /** The pool loads its classes by the thread's loader, which in OSGi is anybody's. */
    private static HikariDataSource open(HikariConfig config) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HikariDataSource.class.getClassLoader());
        try {
            return new HikariDataSource(config);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** With this property Derby forgets commits when the machine stops: no place for books. */
    private static void refuseUnsafeDerby() {
        if (System.getProperty("derby.system.durability") != null) {
            throw new ComptoirException(
                    "database.not-durable", Fault.INTERNAL, Map.of("property", "derby.system.durability"));
        }
    }

    /**
     * Derby reads these before its first database opens, from system properties alone: a cache of 10,000 pages, which
     * are of 4 KiB, and of 32 where a table holds files, no lock of a whole table in the place of many rows, and an end to
     * waiting that a client still sees.
     */
    private static void tuneDerby(Path folder) {
        Map.of(
                        "derby.storage.pageCacheSize", "10000",
                        "derby.language.statementCache.size", "500",
                        "derby.locks.escalationThreshold", "100000",
                        "derby.locks.waitTimeout", "10",
                        "derby.locks.deadlockTimeout", "1",
                        "derby.stream.error.file", folder.resolve("derby.log").toString())
                .forEach((name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, value);
                    }
                });
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
        pool.close();
        if (derby != null) {
            derby.setCreateDatabase("");
            derby.setShutdownDatabase("shutdown");
            try {
                derby.getConnection().close();
            } catch (SQLException closed) {
                LOG.info("event=database-closed state={}", closed.getSQLState());
            }
        }
    }
}
