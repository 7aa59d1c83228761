// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookiesTest {

    @Test
    void everyCookieIsOfThisHostAlone() {
        assertThat(List.of(Cookies.SESSION, Cookies.TICKET, Cookies.NOTICE, Cookies.THEME))
                .allMatch(name -> name.startsWith("__Host-"));
    }

    @Test
    void noScriptReadsACookieThatOpensSomething() {
        assertThat(List.of(Cookies.set("n", "v"), Cookies.set("n", "v", Duration.ofMinutes(1)), Cookies.drop("n")))
                .allMatch(header -> header.contains("; Path=/; Secure; HttpOnly; SameSite=Lax"))
                .noneMatch(header -> header.contains("Domain"));
    }

    /** The one cookie that a script writes says how a page looks, and is kept from plain HTTP like the others. */
    @Test
    void theOneThatAScriptWritesIsTheOneThatTheServerReads() throws IOException {
        assertThat(Files.readString(Path.of("src/main/web/app.js")))
                .contains("document.cookie = '" + Cookies.THEME + "=' + theme + '; path=/; max-age=31536000;")
                .contains("samesite=lax; secure'");
    }
}
