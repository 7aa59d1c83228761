// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.stub;

import java.io.IOException;
import java.io.OutputStream;

/** How a counterparty answers; the connection is closed afterwards. */
@FunctionalInterface
public interface Behaviour {

    void answer(Received request, OutputStream out) throws IOException, InterruptedException;
}
