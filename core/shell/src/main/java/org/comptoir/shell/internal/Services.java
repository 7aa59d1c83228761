// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal;

import java.util.List;

/**
 * The services that are there at this moment. Commands ask for them when they run, not when they are registered, so that
 * one missing module takes no other module's commands away.
 */
public interface Services {

    /** @throws org.comptoir.model.ComptoirException {@code service.missing} */
    <T> T get(Class<T> type);

    /** All services of a type, possibly none. */
    <T> List<T> all(Class<T> type);
}
