// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.internal.migrations.first.First;
import org.comptoir.kernel.internal.migrations.gap.Gap;
import org.comptoir.kernel.internal.migrations.second.Second;
import org.comptoir.model.ComptoirException;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.MigrationContract;
import org.comptoir.testkit.TestKernel;

class SchemasTest {

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(ComptoirException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static List<Integer> versions(TestKernel kernel, String module) {
        return kernel.units()
                .read(sql -> sql.query(
                        "select version from schema_version where module = ? order by version",
                        row -> row.integer(1),
                        module));
    }

    @EachDatabase
    void theKernelsMigrationsKeepWhatWasThere(Database database) {
        new MigrationContract(DefaultUnits.class).verify(database);
    }

    @EachDatabase
    void theContractFindsAMigrationThatLosesRows(Database database) {
        assertThatThrownBy(() -> new MigrationContract(Second.class).verify(database))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("0002-forgets");
    }

    @EachDatabase
    void missingMigrationsAreAppliedOnceAndInOrder(TestKernel kernel) {
        kernel.schemas().migrate("sample", First.class);
        kernel.schemas().migrate("sample", First.class);
        assertThat(versions(kernel, "sample")).containsExactly(1);
        kernel.tamper("insert into sample (id) values (1)");
        kernel.schemas().migrate("sample", Second.class);
        assertThat(versions(kernel, "sample")).containsExactly(1, 2);
    }

    @EachDatabase
    void aDatabaseThatIsAheadIsRefused(TestKernel kernel) {
        kernel.schemas().migrate("sample", Second.class);
        assertRefused("schema.newer", () -> kernel.schemas().migrate("sample", First.class));
    }

    @EachDatabase
    void aMigrationWhoseTextChangedIsRefusedAndNothingIsApplied(TestKernel kernel) {
        kernel.schemas().migrate("sample", First.class);
        kernel.tamper("update schema_version set digest = ? where module = 'sample'", "0".repeat(64));
        assertRefused("schema.changed", () -> kernel.schemas().migrate("sample", Second.class));
        assertThat(versions(kernel, "sample")).containsExactly(1);
    }

    @EachDatabase
    void migrationsOutOfOrderAreRefused(TestKernel kernel) {
        assertThatThrownBy(() -> kernel.schemas().migrate("sample", Gap.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0003-too-far is not number 2");
        assertThat(versions(kernel, "sample")).isEmpty();
    }

    @EachDatabase
    void aMigrationThatFailsLeavesNothingBehind(TestKernel kernel) {
        kernel.tamper("insert into schema_version (module, version, digest, applied_at) select 'other', 1,"
                + " digest, applied_at from schema_version where module = 'kernel' and version = 1");
        kernel.schemas().migrate("sample", First.class);
        // The table is there already: the first statement of the other module's first migration cannot go through.
        assertThatThrownBy(() -> kernel.schemas().migrate("twin", First.class)).isInstanceOf(RuntimeException.class);
        assertThat(versions(kernel, "twin")).isEmpty();
    }

    @EachDatabase
    void nodesThatStartTogetherMigrateOnce(Database database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nodes.add(() -> {
                new DefaultSchemas(database, java.time.Clock.systemUTC()).migrate("sample", Second.class);
                return true;
            });
        }
        try {
            for (var node : threads.invokeAll(nodes)) {
                assertThat(node.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        List<Integer> versions = database.reading(
                sql -> sql.query("select version from schema_version order by version", row -> row.integer(1)));
        assertThat(versions).containsExactly(1, 2);
    }
}
