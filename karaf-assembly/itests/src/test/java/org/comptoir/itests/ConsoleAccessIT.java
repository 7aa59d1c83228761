// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Properties;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console opens to the data folder's key, and to nothing that comes with Karaf. */
@ExtendWith(SharedServer.class)
class ConsoleAccessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void noPasswordOpensTheConsole(Server server) throws Exception {
        assertRefused(server, "karaf", session -> session.addPasswordIdentity("karaf"));
        assertRefused(server, "comptoir", session -> session.addPasswordIdentity("comptoir"));
    }

    @Test
    void noOtherKeyOpensTheConsole(Server server) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        assertRefused(server, "comptoir", session -> session.addPublicKeyIdentity(generator.generateKeyPair()));
    }

    private static void assertRefused(Server server, String user, Credential credential) throws Exception {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            client.start();
            try (ClientSession session = client.connect(user, "127.0.0.1", sshPort(server))
                    .verify(PATIENCE)
                    .getSession()) {
                credential.addTo(session);
                assertThatThrownBy(() -> session.auth().verify(PATIENCE)).isInstanceOf(SshException.class);
            }
        }
    }

    private static int sshPort(Server server) throws IOException {
        Properties remembered = new Properties();
        try (Reader reader = Files.newBufferedReader(server.data().resolve("server.properties"))) {
            remembered.load(reader);
        }
        return Integer.parseInt(remembered.getProperty("ssh.port"));
    }

    private interface Credential {
        void addTo(ClientSession session);
    }
}
