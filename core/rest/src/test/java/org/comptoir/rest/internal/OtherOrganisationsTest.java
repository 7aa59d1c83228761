// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Whoever reaches some customers finds nothing of others, whatever they guess: 2,000 tries, not one hit. */
class OtherOrganisationsTest {

    @EachDatabase
    void noProbeFindsAnythingOfAnotherOrganisation(TestKernel kernel) {
        Probes probes = new Probes(new World(kernel), new Random(20261121));

        assertThat(probes.hits(2_000)).isEmpty();
        assertThat(probes.telling()).isGreaterThan(0.5);
    }
}
