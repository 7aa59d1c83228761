// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Properties;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The console opens to the data folder's key, and to nothing that comes with Karaf. */
@ExtendWith(SharedServer.class)
@ResourceLock(SharedServer.NAME)
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

    /** Who holds the key has the server's account: the page on what is open says so, and this proves that it must. */
    @Test
    void theKeyOpensTheAccountThatTheServerRunsUnder(Server server) {
        assertThat(server.shell("shell:exec id -u -n").ok().out().strip()).isEqualTo(System.getProperty("user.name"));
    }

    @Test
    void theKeyOpensNoTunnel(Server server) throws Exception {
        KeyPair key = key(server);
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.start();
            try (ClientSession session = client.connect("comptoir", "127.0.0.1", sshPort(server))
                    .verify(PATIENCE)
                    .getSession()) {
                session.addPublicKeyIdentity(key);
                session.auth().verify(PATIENCE);
                SshdSocketAddress anywhere = new SshdSocketAddress("0.0.0.0", Server.freePort());
                SshdSocketAddress http = new SshdSocketAddress("127.0.0.1", server.port());
                assertThatThrownBy(() -> session.startRemotePortForwarding(anywhere, http))
                        .isInstanceOf(SshException.class);
                assertThatThrownBy(() -> session.createDirectTcpipChannel(null, http)
                                .open()
                                .verify(PATIENCE))
                        .isInstanceOf(SshException.class);
            }
        }
    }

    private static KeyPair key(Server server) throws Exception {
        KeyFactory factory = KeyFactory.getInstance("EC");
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(pem(server, "client.pub"))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(pem(server, "client.key"))));
    }

    private static byte[] pem(Server server, String file) throws IOException {
        String text = Files.readString(server.data().resolve("ssh").resolve(file));
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
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
