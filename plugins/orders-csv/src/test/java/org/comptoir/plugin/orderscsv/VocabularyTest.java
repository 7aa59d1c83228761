// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A vocabulary numbers texts as they are first met. */
class VocabularyTest {

    @Property
    void equalTextsShareANumberAndOthersDoNot(@ForAll @Size(max = 300) List<String> texts) {
        Vocabulary vocabulary = new Vocabulary();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String text : texts) {
            String padded = "<" + text + ">";
            int number = vocabulary.number(padded.toCharArray(), 1, text.length());
            assertThat(numbers.computeIfAbsent(text, any -> numbers.size())).isEqualTo(number);
            assertThat(vocabulary.word(number)).isEqualTo(text);
        }
        assertThat(vocabulary.size()).isEqualTo(numbers.size());
    }

    @Test
    void textsOfOneHashAreToldApart() {
        Vocabulary vocabulary = new Vocabulary();
        List<String> texts = new ArrayList<>(List.of(""));
        for (int length = 0; length < 10; length++) {
            List<String> longer = new ArrayList<>();
            texts.forEach(text -> longer.addAll(List.of(text + "Aa", text + "BB")));
            texts = longer;
        }
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < texts.size(); i++) {
                assertThat(vocabulary.number(texts.get(i).toCharArray(), 0, 20)).isEqualTo(i);
            }
        }
    }
}
