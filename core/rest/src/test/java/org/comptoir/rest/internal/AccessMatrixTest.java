// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.rest.internal.World.Side;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

/** Each cell of the table of who may do what, asked over HTTP. */
class AccessMatrixTest {

    private static final int RESOURCES = 28;

    private final AccessMatrix matrix = AccessMatrix.read();

    @Test
    void everyResourceOfTheDesignIsThere() {
        assertThat(matrix.resources()).hasSize(RESOURCES);
    }

    @EachDatabase
    void everyOperationHasALine(TestKernel kernel) {
        Set<String> there = new TreeSet<>();
        JsonNode paths = new Shop(kernel).get("openapi.json").json().path("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (operation.getValue().has("operationId")) {
                there.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
            }
        }));
        Set<String> lines = matrix.lines().stream()
                .map(AccessMatrix.Line::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        lines.removeAll(Set.of("PUT /invoices/{id}", "DELETE /invoices/{id}"));

        assertThat(lines).isEqualTo(there);
    }

    @EachDatabase
    void eachCellIsAsTheTableSays(TestKernel kernel) {
        MatrixWalk walk = new MatrixWalk(new World(kernel), matrix);

        assertThat(walk.wrong()).isEmpty();
        assertThat(walk.cells()).isGreaterThan(1400);
    }

    /** The proof is as old as it may be and a little more; the session is not. */
    @EachDatabase
    void aStaleProofIsNotEnoughWhereTheTableAsksForOne(TestKernel kernel) {
        World world = new World(kernel);
        Asks asks = new Asks(world);
        kernel.clock().advance(Duration.ofMinutes(5).plusSeconds(1));
        List<String> wrong = new ArrayList<>();
        for (AccessMatrix.Line line : matrix.lines()) {
            line.cells().forEach((who, cell) -> {
                boolean refused = !cell.equals(".")
                        && isUnconfirmed(asks.of(line).of(world.as(who), Side.OWN, who));
                if (refused != line.proven().contains(who)) {
                    wrong.add(line.key() + " " + who + (refused ? " is" : " is not") + " asked for a proof");
                }
            });
        }

        assertThat(wrong).isEmpty();
        assertThat(matrix.lines()).filteredOn(line -> !line.proven().isEmpty()).hasSizeGreaterThan(50);
    }

    private static boolean isUnconfirmed(Answer answer) {
        return answer.status() == 403 && answer.code().equals("session.unconfirmed");
    }
}
