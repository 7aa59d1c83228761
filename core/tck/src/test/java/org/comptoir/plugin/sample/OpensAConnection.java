// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Map;

/** Speaks to the network itself. */
public final class OpensAConnection extends SampleRule {

    public OpensAConnection(Map<String, Object> settings) {
        super(settings);
        try (Socket socket = new Socket("127.0.0.1", 1)) {
            socket.setTcpNoDelay(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
