// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @Test
    void aFormIsReadAsBrowsersWriteIt() {
        Fields fields = Fields.parse("email=ana%40lenoir.fr&name=L%C3%A9a+Noir&roles=admin&roles=sales&empty=&lone");

        assertThat(fields.text("email")).isEqualTo("ana@lenoir.fr");
        assertThat(fields.text("name")).isEqualTo("Léa Noir");
        assertThat(fields.all("roles")).containsExactly("admin", "sales");
        assertThat(fields.text("empty")).isEmpty();
        assertThat(fields.has("lone")).isTrue();
        assertThat(fields.has("other")).isFalse();
    }

    @Test
    void spacesAroundAPasswordAreItsOwn() {
        Fields fields = Fields.parse("password=+a+b+");

        assertThat(fields.exact("password")).isEqualTo(" a b ");
        assertThat(fields.text("password")).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%2", "a=%zz", "a=%FF", "a=%C3", "a=%00", "a=%1B[2J", "%0=b"})
    void whatIsNoFormIsRefused(String encoded) {
        assertThatThrownBy(() -> Fields.parse(encoded)).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void aFormHasNoMoreFieldsThanFormsHave() {
        assertThatThrownBy(() -> Fields.parse("a=1&".repeat(501)))
                .isInstanceOfSatisfying(MalformedRequest.class, refused -> assertThat(refused.status())
                        .isEqualTo(413));
    }
}
