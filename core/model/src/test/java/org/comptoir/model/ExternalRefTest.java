// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class ExternalRefTest {

    @Test
    void theSameThingInTwoStatesIsTheSameThing() {
        ExternalRef first = ExternalRef.of("shopify/maison-lenoir", "order", "5551234");
        ExternalRef later = first.withRevision("2026-11-21T10:00:00Z");

        assertThat(later).isNotEqualTo(first);
        assertThat(later.sameThing(first)).isTrue();
        assertThat(later.sameThing(ExternalRef.of("shopify/maison-lenoir", "refund", "5551234")))
                .isFalse();
        assertThat(first.revision()).isEmpty();
    }

    @Test
    void everyPartIsOneTrimmedLineOfBoundedLength() {
        assertRefused("external-ref.system", "system", () -> ExternalRef.of("", "order", "1"));
        assertRefused("external-ref.kind", "kind", () -> ExternalRef.of("shop", "k".repeat(65), "1"));
        assertRefused("external-ref.id", "id", () -> ExternalRef.of("shop", "order", " 1"));
        assertRefused("external-ref.id", "id", () -> ExternalRef.of("shop", "order", "1".repeat(256)));
        assertRefused("external-ref.revision", "revision", () -> new ExternalRef("shop", "order", "1", "a\tb"));
    }
}
