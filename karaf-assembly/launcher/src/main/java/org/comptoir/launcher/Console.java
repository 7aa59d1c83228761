// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;

/** Runs one command in a server's console, over SSH on this machine, and passes on what it says and how it ends. */
final class Console {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Running server;
    private final SshKeys keys;

    Console(Running server, Path sshFolder) {
        this.server = server;
        this.keys = new SshKeys(sshFolder);
    }

    /** The command's exit status: 0 when it did what it was asked. */
    int execute(String command, OutputStream out, OutputStream err) throws IOException, GeneralSecurityException {
        PublicKey expected = keys.host();
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, key) -> expected.equals(key));
            // The keys and settings of the person who calls are no business of ours.
            client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            // A long replay may say nothing for longer than the server lets a silent session live.
            CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, Duration.ofSeconds(30));
            client.start();
            try (ClientSession session = client.connect(SshKeys.USER, "127.0.0.1", server.sshPort())
                    .verify(PATIENCE)
                    .getSession()) {
                session.addPublicKeyIdentity(keys.client());
                session.auth().verify(PATIENCE);
                return execute(session, command, out, err);
            }
        }
    }

    private static int execute(ClientSession session, String command, OutputStream out, OutputStream err)
            throws IOException {
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(new PlainText(out));
            channel.setErr(new PlainText(err));
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), 0L);
            Integer status = channel.getExitStatus();
            if (status == null) {
                throw new IOException("the server ended before the command did");
            }
            return status;
        }
    }

    /** One console line from words that must reach the command as they are. */
    static String line(List<String> words) {
        return words.stream().map(Console::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        return word.matches("[A-Za-z0-9_./:@+,-]+") ? word : '"' + word.replaceAll("([\\\\\"$`])", "\\\\$1") + '"';
    }
}
