// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @Test
    void aCodeNobodyHasHeardOfPassesUnharmed() {
        assertThat(new Code("vatex", "VATEX-EU-2031 new")).hasToString("vatex:VATEX-EU-2031 new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " S", "S ", "S\n", "a\u0000b"})
    void aValueThatIsNotOneTrimmedLineIsRefused(String value) {
        assertRefused("code.value", "value", () -> new Code("vatex", value));
        assertRefused("code.list", "list", () -> new Code(value, "S"));
    }

    @Test
    void lengthsAreBounded() {
        assertThat(new Code("l".repeat(64), "v".repeat(64)).value()).hasSize(64);
        assertRefused("code.value", "value", () -> new Code("l", "v".repeat(65)));
        assertRefused("code.list", "list", () -> new Code("l".repeat(65), "v"));
        assertRefused("code.list", "list", () -> new Code("two words", "v"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C62", "H87", "KGM", "PR", "XPK", "4L"})
    void aUnitIsACodeOfRecommendation20(String code) {
        assertThat(new Unit(code)).hasToString(code);
        assertThat(new Unit(code).toCode()).isEqualTo(new Code("unece-rec20", code));
    }

    @Test
    void everyUnitWithANameIsListed() {
        assertThat(List.of(Unit.ONE, Unit.PIECE, Unit.DOZEN, Unit.KILOGRAM, Unit.HOUR, Unit.PACKAGE, Unit.PALLET))
                .allMatch(Unit::isListed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "KG", "PCS", "PK"})
    void aUnitThatNoListKnowsIsNotListed(String code) {
        assertThat(new Unit(code).isListed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K", "kgm", "KGMS", "K M", "É1"})
    void whatIsNotShapedLikeAUnitIsRefused(String code) {
        assertRefused("unit.malformed", "unit", () -> new Unit(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "E", "AE", "K", "G", "O", "Z", "L", "M", "B"})
    void aVatCategoryIsACodeOfUntdid5305(String code) {
        assertThat(new VatCategory(code)).hasToString(code);
        assertThat(new VatCategory(code).toCode()).isEqualTo(new Code("untdid-5305", code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "STD", "A E"})
    void whatIsNotShapedLikeAVatCategoryIsRefused(String code) {
        assertRefused("vat-category.malformed", "vatCategory", () -> new VatCategory(code));
    }
}
