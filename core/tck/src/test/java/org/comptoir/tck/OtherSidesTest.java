// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Health;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.OtherSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class of one line gets its other side from the kit. */
@ExtendWith(OtherSides.class)
record OtherSidesTest(Nobody nobody) {

    static final class Nobody implements OtherSide<Extension> {
        private Nobody() {}

        @Override
        public Extension extension() {
            return new Extension() {
                @Override
                public Health check(Call call) {
                    return Health.up();
                }
            };
        }

        @Override
        public Counterparty counterparty() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    @Test
    void itIsThere() {
        assertThat(nobody().secrets()).isEmpty();
    }
}
