// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.spi.Extension;
import org.comptoir.spi.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every extension must do.
 *
 * @param <S> its extension point
 */
@ExtendWith(PassportWriter.class)
public interface ExtensionContract<S extends Extension> {

    /** The extension under test, with the settings that it needs; asked anew by each test. */
    S extension();

    @Test
    default void itSaysWhatItCanDoInStableNames() {
        S extension = extension();
        assertThat(extension.capabilities()).isEqualTo(extension.capabilities()).allSatisfy(name -> assertThat(name)
                .matches("[a-z][a-z0-9]*([.-][a-z0-9]+)*"));
    }

    @Test
    default void itSaysHowItFeelsAndWhatIsMissing() {
        Health health = extension().check(Samples.call());
        assertThat(health.state()).isNotNull();
        switch (health.state()) {
            case UP -> assertThat(health.message()).isEmpty();
            case NEEDS_CONFIG ->
                assertThat(health.field()).as("the setting that is missing").isNotBlank();
            case DOWN -> assertThat(health.message()).as("why it is down").isNotBlank();
        }
    }
}
