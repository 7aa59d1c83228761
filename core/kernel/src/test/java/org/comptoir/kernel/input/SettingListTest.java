// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingListTest {

    @Test
    void aLineWithCommasIsAsGoodAsSeveralValues() {
        assertThat(SettingList.of("a:1, b:2")).containsExactly("a:1", "b:2");
        assertThat(SettingList.of("a:1", " b:2 ")).containsExactly("a:1", "b:2");
    }

    @Test
    void anEmptyLineIsAnEmptyList() {
        assertThat(SettingList.of("")).isEmpty();
        assertThat(SettingList.of(" , ")).isEmpty();
        assertThat(SettingList.of()).isEmpty();
    }
}
