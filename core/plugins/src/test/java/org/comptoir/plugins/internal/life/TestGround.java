// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import org.comptoir.kernel.internal.BundledTexts;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.testkit.TestKernel;

/** What the life of plugins stands on, over a database of a test. */
final class TestGround {

    private TestGround() {}

    static Ground of(TestKernel kernel) {
        return new Ground(kernel.schemas(), kernel.units(), kernel.json(), kernel.clock(), kernel.ids(), words());
    }

    static Words words() {
        return new Words(new BundledTexts(ProblemTexts.class.getClassLoader()));
    }
}
