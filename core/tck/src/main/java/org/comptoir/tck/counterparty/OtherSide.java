// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.counterparty;

import java.util.List;
import org.comptoir.spi.Extension;

/**
 * Whom an extension talks to, as a stub on this machine, with the extension that talks to it. One class of the author's
 * describes it; the kit makes one anew for each check, with the constructor without parameters, and closes it afterwards.
 *
 * @param <S> the extension point
 */
public interface OtherSide<S extends Extension> {

    /** The extension, connected to this stub. */
    S extension();

    /** Where the stub listens. */
    Counterparty counterparty();

    /** What is secret in the extension's settings, such as {@code "canary-7d1f"}; none of it may be found in a log or an answer. */
    List<String> secrets();
}
