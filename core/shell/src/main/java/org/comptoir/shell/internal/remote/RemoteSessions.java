// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.remote;

import java.io.InputStream;
import java.io.PrintStream;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.api.console.Terminal;

/** Karaf's sessions, where those that run one command for a program keep errors apart from answers. */
final class RemoteSessions implements SessionFactory {

    private final SessionFactory karafs;

    RemoteSessions(SessionFactory karafs) {
        this.karafs = karafs;
    }

    @Override
    public Session create(InputStream in, PrintStream out, PrintStream err) {
        return new RemoteSession(karafs.create(in, out, err), err);
    }

    @Override
    public Session create(
            InputStream in, PrintStream out, PrintStream err, Terminal terminal, String encoding, Runnable onClose) {
        return karafs.create(in, out, err, terminal, encoding, onClose);
    }

    @Override
    public Session create(InputStream in, PrintStream out, PrintStream err, Session parent) {
        return karafs.create(in, out, err, parent);
    }

    @Override
    public Registry getRegistry() {
        return karafs.getRegistry();
    }
}
