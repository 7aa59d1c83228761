// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.api.console.Terminal;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.CommandFactory;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.forward.ForwardingFilter;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.junit.jupiter.api.Test;

class RemoteConsoleTest {

    private final CommandFactory karafs = (channel, line) -> {
        throw new UnsupportedOperationException();
    };
    private final List<SshServer> servers = List.of(server(), server());

    private SshServer server() {
        SshServer server = SshServer.setUpDefaultServer();
        server.setCommandFactory(karafs);
        server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        return server;
    }

    @Test
    void commandsRunOurWayAndTunnelsAreRefusedOnEveryServerForAsLongAsItIsThere() throws Exception {
        RemoteConsole console = new RemoteConsole(servers, new NoSessions());

        for (SshServer server : servers) {
            assertThat(server.getCommandFactory().createCommand(null, "comptoir:verify"))
                    .isInstanceOf(RemoteCommand.class);
            assertThat(server.getForwardingFilter()).isSameAs((ForwardingFilter) RejectAllForwardingFilter.INSTANCE);
        }

        console.giveBack();

        for (SshServer server : servers) {
            assertThat(server.getCommandFactory()).isSameAs(karafs);
            assertThat(server.getForwardingFilter()).isSameAs((ForwardingFilter) AcceptAllForwardingFilter.INSTANCE);
        }
    }

    private static final class NoSessions implements SessionFactory {
        @Override
        public Registry getRegistry() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Session create(
                InputStream in, PrintStream out, PrintStream err, Terminal terminal, String encoding, Runnable end) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Session create(InputStream in, PrintStream out, PrintStream err) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Session create(InputStream in, PrintStream out, PrintStream err, Session parent) {
            throw new UnsupportedOperationException();
        }
    }
}
