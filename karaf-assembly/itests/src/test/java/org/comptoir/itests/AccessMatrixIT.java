// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.comptoir.rest.internal.AccessMatrix;
import org.comptoir.rest.internal.MatrixWalk;
import org.comptoir.rest.internal.Probes;
import org.comptoir.rest.internal.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what on a running server, where all that comes with it stands in the way: as the table says in each cell. */
class AccessMatrixIT {

    @TempDir
    Path folder;

    @Test
    void eachCellIsAsTheTableSaysAndNoProbeFindsAnything() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                Server server = Server.startOn(
                        folder.resolve("data"), Map.of(), "--db", database.getJdbcUrl("postgres", "postgres"))) {
            Merchant merchant = Merchant.open(server);
            World world = new World(new GroundOfServer(server, merchant.key(), database.getPostgresDatabase()));
            Probes probes = new Probes(world, new Random(20261122));
            assertThat(probes.hits(2_000)).isEmpty();
            assertThat(probes.telling()).isGreaterThan(0.5);

            MatrixWalk walk = new MatrixWalk(world, AccessMatrix.read());
            assertThat(walk.wrong()).isEmpty();
            assertThat(walk.cells()).isGreaterThan(1400);
        }
    }
}
