// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> ABOUT =
            List.of("camille.lenoir@lenoir.example", "Camille Lenoir", "Maison Lenoir");

    private final PasswordRules rules = new PasswordRules();

    private ComptoirException refusal(String password, boolean staff) {
        return catchThrowableOfType(ComptoirException.class, () -> rules.check(password, staff, ABOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trois bougies bleues", "aaaa bbbb cccc", "ÉÀÇ€ñ漢字かな交じり文", "Camille aime les savons verts"})
    void anyCharactersWillDoWhenThereAreEnough(String password) {
        assertThatCode(() -> rules.check(password, true, ABOUT)).doesNotThrowAnyException();
    }

    @Test
    void staffNeedTwelveCharactersAndBuyersEight() {
        assertThat(refusal("vert-pomme1", true).facts()).containsEntry("shortest", "12");
        assertThatCode(() -> rules.check("vert-pomme1", false, ABOUT)).doesNotThrowAnyException();
        assertThat(refusal("pomme-1", false).code()).isEqualTo("password.too-short");
    }

    @Test
    void aCharacterIsOneHoweverManyBytesItTakes() {
        assertThat(refusal("🕯".repeat(7), false).code()).isEqualTo("password.too-short");
        assertThatCode(() -> rules.check("🕯".repeat(128), true, ABOUT)).doesNotThrowAnyException();
        assertThat(refusal("🕯".repeat(129), true).code()).isEqualTo("password.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "Iloveyou", "QWERTYUIOP", "123456789012"})
    void whatIsSeenInLeaksIsRefusedWhateverItsCase(String password) {
        assertThat(refusal(password, password.length() >= 12).code()).isEqualTo("password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CamilleLenoir1", "maison-lenoir", "lenoirlenoirlenoir", "comptoir2026!", "Camille.Lenoir.26"})
    void whatIsAllAboutItsOwnerIsRefused(String password) {
        assertThat(refusal(password, true).code()).isEqualTo("password.about-you");
    }

    @Test
    void aRefusalDoesNotRepeatThePassword() {
        assertThat(refusal("maison-lenoir", true)).hasMessageNotContaining("maison-lenoir");
    }
}
