// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "users",
                "",
                "/a\r\nSet-Cookie: x=1",
                "/é"
            })
    void nobodyIsSentToAnotherServer(String path) {
        assertThat(Next.of(path).path()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/users", "/users?q=ana&after=1"})
    void apathOfOursIsKept(String path) {
        assertThat(Next.of(path).path()).isEqualTo(path);
    }
}
