// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.remote;

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

/**
 * Sets up Karaf's SSH server for programs: what a command says to standard error gets there, and all of its answer does.
 *
 * <p>It also ends the tunnels. Karaf lets whoever holds the key open any port of the machine, on any address.
 */
@Component(
        service = {},
        immediate = true)
public final class RemoteConsole {

    private final SshServer server;
    private final CommandFactory karafs;
    private final ForwardingFilter tunnels;

    @Activate
    public RemoteConsole(@Reference SshServer server, @Reference SessionFactory sessions) {
        this.server = server;
        this.karafs = server.getCommandFactory();
        this.tunnels = server.getForwardingFilter();
        SessionFactory remote = new RemoteSessions(sessions);
        server.setCommandFactory((channel, line) -> new RemoteCommand(new ShellCommand(remote, line), channel));
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    }

    @Deactivate
    void giveBack() {
        server.setCommandFactory(karafs);
        server.setForwardingFilter(tunnels);
    }
}
