// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.fuzz;

import java.util.List;
import java.util.Random;

/** Makes the requests, each from a seed and its number alone. Safe for many threads. */
final class Attack {

    private final long seed;
    private final List<Operation> operations;
    private final List<Caller> callers;
    private final List<Flaw> ofAddresses = AddressFlaws.all();
    private final List<Flaw> ofBodies = BodyFlaws.all();
    private final List<Flaw> ofHeaders = HeaderFlaws.all();

    Attack(long seed, List<Operation> operations, List<Caller> callers) {
        this.seed = seed;
        this.operations = List.copyOf(operations);
        this.callers = List.copyOf(callers);
    }

    /** The operations take turns, so that none is left out. */
    Draft draft(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        // Numbers that stand close together give first draws that do.
        random.nextInt();
        Draft draft = new Draft(operations.get(number % operations.size()), caller(random), random);
        Nasty nasty = new Nasty(random);
        int flaws = 1 + (random.nextInt(3) == 0 ? random.nextInt(3) : 0);
        for (int i = 0; i < flaws; i++) {
            flaw(draft, random).make(draft, nasty, random);
        }
        return draft;
    }

    private Flaw flaw(Draft draft, Random random) {
        boolean body = !draft.operation.contentType().isEmpty();
        int turn = random.nextInt(10);
        List<Flaw> kind = body && turn < 6 ? ofBodies : turn < 8 ? ofAddresses : ofHeaders;
        return kind.get(random.nextInt(kind.size()));
    }

    private Caller caller(Random random) {
        int turn = random.nextInt(callers.stream().mapToInt(Caller::weight).sum());
        for (Caller caller : callers) {
            turn -= caller.weight();
            if (turn < 0) {
                return caller;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
