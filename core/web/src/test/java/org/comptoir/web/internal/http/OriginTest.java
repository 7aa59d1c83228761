// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void whatTheBrowserSaysOfThePageThatAsksDecides() {
        assertThat(Origin.of("same-origin", null, "erp.example")).isEqualTo(Origin.OURS);
        assertThat(Origin.of("same-site", "https://erp.example", "erp.example")).isEqualTo(Origin.UNPROVEN);
        assertThat(Origin.of("cross-site", "https://erp.example", "erp.example"))
                .isEqualTo(Origin.UNPROVEN);
        assertThat(Origin.of("none", "https://erp.example", "erp.example")).isEqualTo(Origin.UNPROVEN);
    }

    @Test
    void anOlderBrowserSaysItByTheHost() {
        assertThat(Origin.of(null, "http://localhost:8181", "localhost:8181")).isEqualTo(Origin.OURS);
        assertThat(Origin.of(null, "https://ERP.example", "erp.example")).isEqualTo(Origin.OURS);
        assertThat(Origin.of(null, "https://erp.example.evil.example", "erp.example"))
                .isEqualTo(Origin.UNPROVEN);
        assertThat(Origin.of(null, "https://erp.example:8443", "erp.example")).isEqualTo(Origin.UNPROVEN);
    }

    @Test
    void whoSaysNothingIsNotBelieved() {
        assertThat(Origin.of(null, null, "erp.example")).isEqualTo(Origin.UNPROVEN);
        assertThat(Origin.of(null, "null", "erp.example")).isEqualTo(Origin.UNPROVEN);
        assertThat(Origin.of(null, "not an address", "erp.example")).isEqualTo(Origin.UNPROVEN);
        assertThat(Origin.of(null, "https://", "")).isEqualTo(Origin.UNPROVEN);
    }
}
