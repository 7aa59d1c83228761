// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.spi.Extension;

/**
 * What the part of the core that asks extensions of one type wants of each that arrives, before it may stay. Whoever would be
 * refused at every question is better refused once, while somebody looks. A service.
 *
 * @param <S> the type
 */
public interface Admission<S extends Extension> {

    Class<S> type();

    /**
     * Looks at an extension that has just arrived, on a thread that may ask plugins.
     *
     * @throws org.comptoir.model.ComptoirException why it may not stay
     */
    void admit(Plugin<S> newcomer, Call call);
}
