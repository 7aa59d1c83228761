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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comptoir.rest.internal.World.Side;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

/** Each cell of the table of who may do what, asked over HTTP. */
class AccessMatrixTest {

    private static final int RESOURCES = 28;
    private static final Pattern FOR_PEOPLE = Pattern.compile("\\w+\\.people-only|period\\.two-people");

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
                boolean refused =
                        !cell.equals(".") && isUnconfirmed(ask(line, asks).of(world.as(who), Side.OWN, who));
                if (refused != line.proven().contains(who)) {
                    wrong.add(line.key() + " " + who + (refused ? " is" : " is not") + " asked for a proof");
                }
            });
        }

        assertThat(wrong).isEmpty();
        assertThat(matrix.lines()).filteredOn(line -> !line.proven().isEmpty()).hasSizeGreaterThan(40);
    }

    /** A key that may do everything is turned away where the document says that people alone may ask, and nowhere else. */
    @EachDatabase
    void whatTheDocumentLeavesToPeopleNoKeyMayDo(TestKernel kernel) {
        World world = new World(kernel);
        Asks asks = new Asks(world);
        JsonNode paths = world.root.get("openapi.json").json().path("paths");
        List<String> wrong = new ArrayList<>();
        int people = 0;
        for (AccessMatrix.Line line : matrix.lines()) {
            String[] parts = line.operation().split(" ");
            boolean told = paths.path(parts[1])
                    .path(parts[0].toLowerCase(java.util.Locale.ROOT))
                    .path("x-people-only")
                    .asBoolean();
            Answer answer = askByKey(world, line, asks);
            boolean refused =
                    answer.status() == 403 && FOR_PEOPLE.matcher(answer.code()).matches();
            people += told ? 1 : 0;
            if (told != refused) {
                wrong.add(line.key() + " says " + told + ": " + answer.status() + " " + answer.text());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(people).isGreaterThan(20);
    }

    /** As in the table, but where a body is read before anything: there it names whom the path names. */
    private static Answer askByKey(World world, AccessMatrix.Line line, Asks asks) {
        String own = world.user("oBUY");
        String customer = world.customers.get("ALPHA");
        return switch (line.operation()) {
            case "POST /me/personal-data/erase" -> world.root.post("me/personal-data/erase", erasing(own));
            case "POST /customers/{id}/personal-data/erase" ->
                world.root.post("customers/" + customer + "/personal-data/erase", erasing(customer));
            default -> ask(line, asks).of(world.root, Side.OWN, "ADM");
        };
    }

    private static String erasing(String id) {
        return "{\"id\":\"" + id + "\",\"reason\":\"objection\"}";
    }

    /** An agreement is asked for where nobody asked before: whoever asks would have to prove themselves, too. */
    private static Asks.Ask ask(AccessMatrix.Line line, Asks asks) {
        String path = line.operation().replace("POST /", "").replace("{until}", "2010-01-01");
        return line.operation().contains("{until}") ? (shop, side, who) -> shop.post(path, "{}") : asks.of(line);
    }

    private static boolean isUnconfirmed(Answer answer) {
        return answer.status() == 403 && answer.code().equals("session.unconfirmed");
    }
}
