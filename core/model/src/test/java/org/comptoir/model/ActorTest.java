// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void aPluginIsNamedAfterWhomItActsFor() {
        assertThat(Actor.console("karaf")).hasToString("console:karaf");
        assertThat(Actor.console("karaf").through("acme.pay 1.2.0"))
                .hasToString("console:karaf via plugin acme.pay 1.2.0");
    }

    @Test
    void thePluginBeforeIsNotKept() {
        assertThat(Actor.console("karaf").through("acme.pay 1.2.0").through("acme.ship 2.0.0"))
                .hasToString("console:karaf via plugin acme.ship 2.0.0");
    }

    @Test
    void whateverTheNamesThePluginIsNotCutOff() {
        assertThat(new Actor("user", "x".repeat(500)).through("acme.pay 1.2.0"))
                .asString()
                .hasSize(120)
                .endsWith(" via plugin acme.pay 1.2.0");
        assertThat(Actor.plugin("a".repeat(64)).through("a".repeat(64) + " 1.0.0." + "9".repeat(100)))
                .asString()
                .hasSizeLessThanOrEqualTo(120)
                .contains(" via plugin " + "a".repeat(64) + " 1.0.0.9");
    }
}
