// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Typed BEFORE = typed("EPICERIE", "BC-1", "", "BOUGIE", "3", "SAVON", "2");

    private static Typed typed(String customer, String reference, String address, String... lines) {
        List<Typed.Line> all = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 2) {
            all.add(new Typed.Line(lines[i], lines[i + 1]));
        }
        return new Typed(customer, reference, address, all, "");
    }

    private static List<String> lines(Typed typed) {
        return typed.lines().stream()
                .map(line -> line.sku() + " " + line.quantity())
                .toList();
    }

    @Test
    void whatEachChangedByThemselvesIsThere() {
        Typed theirs = typed("EPICERIE", "BC-2", "", "BOUGIE", "3", "SAVON", "5", "VASE", "1");
        Typed yours = typed("EPICERIE", "BC-1", "billing", "BOUGIE", "4", "SAVON", "2", "LAMPE", "1");

        Merge merge = Merge.of(BEFORE, theirs, yours);

        assertThat(merge.result().reference()).isEqualTo("BC-2");
        assertThat(merge.result().address()).isEqualTo("billing");
        assertThat(lines(merge.result())).containsExactly("BOUGIE 4", "SAVON 5", "LAMPE 1", "VASE 1");
        assertThat(merge.differences())
                .containsExactly(
                        new Difference("reference", "", "BC-1", "BC-2", "BC-1", "BC-2", false),
                        new Difference("line", "SAVON", "2", "5", "2", "5", false),
                        new Difference("line", "VASE", "", "1", "", "1", false));
    }

    @Test
    void whereBothChangedTheSameItIsYoursAndSaidSo() {
        Typed theirs = typed("MALLORY", "BC-1", "", "BOUGIE", "6");
        Typed yours = typed("ANNE", "BC-1", "", "BOUGIE", "4", "SAVON", "9");

        Merge merge = Merge.of(BEFORE, theirs, yours);

        assertThat(merge.result().customer()).isEqualTo("ANNE");
        assertThat(lines(merge.result())).containsExactly("BOUGIE 4", "SAVON 9");
        assertThat(merge.differences()).allMatch(Difference::both).hasSize(3);
    }

    @Test
    void whatOneTookOutStaysOutUnlessTheOtherChangedIt() {
        Typed theirs = typed("EPICERIE", "BC-1", "", "BOUGIE", "3");
        assertThat(lines(Merge.of(BEFORE, theirs, BEFORE).result())).containsExactly("BOUGIE 3");

        Typed yours = typed("EPICERIE", "BC-1", "", "SAVON", "2");
        assertThat(lines(Merge.of(BEFORE, BEFORE, yours).result())).containsExactly("SAVON 2");

        Typed changed = typed("EPICERIE", "BC-1", "", "BOUGIE", "3", "SAVON", "7");
        assertThat(lines(Merge.of(BEFORE, theirs, changed).result())).containsExactly("BOUGIE 3", "SAVON 7");
    }

    @Test
    void aLineWithoutAQuantityYetIsNotLost() {
        Typed yours = typed("EPICERIE", "BC-1", "", "BOUGIE", "", "SAVON", "2", "", "4");
        Typed theirs = typed("EPICERIE", "BC-1", "", "BOUGIE", "3", "SAVON", "3");

        assertThat(lines(Merge.of(BEFORE, theirs, yours).result())).containsExactly("BOUGIE ", "SAVON 3", " 4");
    }

    @Test
    void twoLinesOfOneProductAreTwo() {
        Typed before = typed("EPICERIE", "", "", "BOUGIE", "1", "BOUGIE", "2");
        Typed theirs = typed("EPICERIE", "", "", "BOUGIE", "1", "BOUGIE", "5");
        Typed yours = typed("EPICERIE", "", "", "BOUGIE", "9", "BOUGIE", "2");

        assertThat(lines(Merge.of(before, theirs, yours).result())).containsExactly("BOUGIE 9", "BOUGIE 5");
    }

    /** Whatever the two did: what is theirs alone and what is yours alone is in the form, and text goes there and back. */
    @Test
    void nothingIsLostWhateverTheTwoDid() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            Typed before = drawn(random);
            Typed theirs = drawn(random);
            Typed yours = drawn(random);

            assertThat(Typed.parse(before.text())).isEqualTo(before);
            assertThat(Merge.of(before, theirs, before).result().filled())
                    .as("theirs alone, seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(theirs.filled());
            assertThat(Merge.of(before, before, yours).result())
                    .as("yours alone, seed " + seed)
                    .isEqualTo(yours);
            assertThat(Merge.of(before, yours, yours).differences()).noneMatch(Difference::both);
        }
    }

    private static Typed drawn(Random random) {
        List<String> lines = new ArrayList<>();
        for (String sku : List.of("A", "B", "C", "D")) {
            for (int i = random.nextInt(3); i > 0; i--) {
                lines.add(sku);
                lines.add(Integer.toString(1 + random.nextInt(2)));
            }
        }
        return typed(
                "C" + random.nextInt(2),
                "R" + random.nextInt(2),
                random.nextBoolean() ? "" : "billing",
                lines.toArray(String[]::new));
    }

    @Test
    void whatIsNoTextOfAnOrderIsNothingTyped() {
        assertThat(Typed.parse("")).isEqualTo(Typed.blank(""));
        assertThat(Typed.parse("EPICERIE\nBC-1")).isEqualTo(Typed.blank(""));
    }
}
