// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.further;

import org.comptoir.spi.Extension;
import org.comptoir.tck.ExtensionContract;
import org.junit.jupiter.api.Test;

/** A contract of another artifact of the kit, in a package below. */
public interface FurtherContract extends ExtensionContract<Extension> {

    @Test
    default void itGoesFurther() {
        // Whether it is counted is what matters.
    }
}
