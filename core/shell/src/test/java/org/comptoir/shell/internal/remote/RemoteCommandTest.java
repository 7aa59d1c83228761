// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.future.CloseFuture;
import org.apache.sshd.common.future.DefaultCloseFuture;
import org.apache.sshd.common.util.closeable.AbstractCloseable;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.junit.jupiter.api.Test;

/** The order in which a command ends: what it said leaves first, and the hanging up comes last. */
class RemoteCommandTest {

    private final List<String> happened = new ArrayList<>();

    /** Ends as Karaf's do: it flushes nothing, says that it is over, then closes its streams. */
    private final class Karafs implements Command {
        private OutputStream err = OutputStream.nullOutputStream();
        private ExitCallback callback = (status, message, atOnce) -> {};

        @Override
        public void setInputStream(InputStream in) {}

        @Override
        public void setOutputStream(OutputStream out) {}

        @Override
        public void setErrorStream(OutputStream stream) {
            err = stream;
        }

        @Override
        public void setExitCallback(ExitCallback exit) {
            callback = exit;
        }

        @Override
        public void start(ChannelSession session, Environment environment) throws IOException {
            err.write('1');
            err.write("2345".getBytes(StandardCharsets.US_ASCII));
            callback.onExit(1);
            happened.add("hung up");
        }

        @Override
        public void destroy(ChannelSession session) {}
    }

    private final class Errors extends ByteArrayOutputStream {
        @Override
        public void flush() {
            happened.add("errors left: " + size());
        }
    }

    private final class Client extends AbstractCloseable {
        @Override
        protected CloseFuture doCloseGracefully() {
            CloseFuture agreed = new DefaultCloseFuture(this, this);
            new Thread(() -> {
                        happened.add("client has read all");
                        agreed.setClosed();
                    })
                    .start();
            return agreed;
        }
    }

    @Test
    void errorsLeaveAtOnceAndTheClientReadsAllBeforeTheConnectionEnds() throws IOException {
        RemoteCommand command = new RemoteCommand(new Karafs(), new Client());
        command.setErrorStream(new Errors());
        command.setExitCallback((status, message, atOnce) -> happened.add("status " + status));
        command.start(null, null);
        assertThat(happened)
                .containsExactly("errors left: 1", "errors left: 5", "status 1", "client has read all", "hung up");
    }
}
