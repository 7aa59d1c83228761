// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.remote;

import java.util.List;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.ssh.ShellCommand;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.CommandFactory;
import org.apache.sshd.server.forward.ForwardingFilter;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Sets up Karaf's SSH server for programs: what a command says to standard error gets there, and all of its answer does.
 *
 * <p>It also ends the tunnels. Karaf lets whoever holds the key open any port of the machine, on any address.
 *
 * <p>There may be several servers: when its settings come late, Karaf starts another and leaves the first, which has stopped,
 * among the services.
 */
@Component(
        service = {},
        immediate = true)
public final class RemoteConsole {

    private final List<Before> before;

    /** A server as Karaf set it up. */
    private record Before(SshServer server, CommandFactory commands, ForwardingFilter tunnels) {

        static Before of(SshServer server) {
            return new Before(server, server.getCommandFactory(), server.getForwardingFilter());
        }

        void restore() {
            server.setCommandFactory(commands);
            server.setForwardingFilter(tunnels);
        }
    }

    @Activate
    public RemoteConsole(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<SshServer> servers,
            @Reference SessionFactory sessions) {
        this.before = servers.stream().map(Before::of).toList();
        SessionFactory remote = new RemoteSessions(sessions);
        for (SshServer server : servers) {
            server.setCommandFactory((channel, line) -> new RemoteCommand(new ShellCommand(remote, line), channel));
            server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        }
    }

    @Deactivate
    void giveBack() {
        before.forEach(Before::restore);
    }
}
