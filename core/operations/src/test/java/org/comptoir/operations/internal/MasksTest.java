// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {

    private static final String CANARY = "canary71violet";

    private final Masks none = new Masks(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=canary71violet",
                "dbPassword: canary71violet next",
                "{\"clientSecret\":\"canary71violet\"}",
                "api_key='canary71violet'",
                "Authorization: Bearer canary71violet",
                "jdbc:postgresql://books:canary71violet@db/books",
                "GET /reset/canary71violet",
                "key cptr_canary71violet was shown",
                "canary71violet@lenoir.example",
                "camille.canary71violet@mail.lenoir.example wrote",
                "-----BEGIN PRIVATE KEY-----\ncanary71violet\n-----END PRIVATE KEY-----",
            })
    void whatLooksLikeASecretIsTakenOut(String text) {
        assertThat(none.applied(text)).doesNotContain(CANARY).contains(Masks.MASK);
    }

    @Test
    void aValueThatIsKnownIsFoundWhereverItStands() {
        Masks masks = new Masks(List.of("violet", CANARY, "short"));
        assertThat(masks.applied("sent xxcanary71violetyy, short")).isEqualTo("sent xx***yy, short");
    }

    @Test
    void bankAccountsAreTakenOutAndIdsAreLeft() {
        assertThat(none.applied("to FR76 3000 6000 0112 3456 7890 189 for ord_01J9ZKQ3T5XW0V7N2B4C6D8E9F"))
                .isEqualTo("to *** for ord_01J9ZKQ3T5XW0V7N2B4C6D8E9F");
        assertThat(none.applied("event=job-failed job=kernel-purge company=019ab3c2-0000-7000-8000-000000000001"))
                .isEqualTo("event=job-failed job=kernel-purge company=019ab3c2-0000-7000-8000-000000000001");
    }

    @Test
    void ofSettingsFiguresAreToldAndOfPluginsNoTexts() {
        Hashtable<String, Object> values = new Hashtable<>(Map.of(
                "days",
                30,
                "watch",
                "true",
                "password",
                CANARY,
                "_signing",
                CANARY,
                "note",
                CANARY,
                "url",
                "https://me:" + CANARY + "@stall.example/"));

        Map<String, String> plugin = MaskedSettings.told("org.comptoir.plugin.stall", values, none);
        Map<String, String> own = MaskedSettings.told("org.comptoir.events", values, new Masks(List.of(CANARY)));

        assertThat(plugin.toString()).doesNotContain(CANARY, "stall.example");
        assertThat(plugin)
                .containsEntry("days", "30")
                .containsEntry("watch", "true")
                .containsEntry("note", "(14 characters)");
        assertThat(own.toString()).doesNotContain(CANARY).contains("stall.example");
    }
}
