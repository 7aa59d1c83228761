// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.sshd.common.Closeable;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command as Karaf runs it, that ends in an order in which nothing of its answer is lost.
 *
 * <p>The channel's end flushes standard output, but not standard error, and Karaf closes that one when the channel has
 * ended. Then it hangs up, and with the connection goes what the client has not read yet.
 */
final class RemoteCommand implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteCommand.class);

    /** A client agrees to the end when it has read all; one that shows it page by page takes its time. */
    private static final Duration READING = Duration.ofMinutes(10);

    private final Command karafs;
    private final Closeable channel;

    RemoteCommand(Command karafs, Closeable channel) {
        this.karafs = karafs;
        this.channel = channel;
    }

    @Override
    public void setInputStream(InputStream in) {
        karafs.setInputStream(in);
    }

    @Override
    public void setOutputStream(OutputStream out) {
        karafs.setOutputStream(out);
    }

    @Override
    public void setErrorStream(OutputStream err) {
        karafs.setErrorStream(new Unbuffered(err));
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        karafs.setExitCallback((status, message, atOnce) -> {
            callback.onExit(status, message, atOnce);
            try {
                channel.close(atOnce).await(READING);
            } catch (IOException gone) {
                LOG.debug("event=console-client-gone", gone);
            }
        });
    }

    @Override
    public void start(ChannelSession session, Environment environment) throws IOException {
        karafs.start(session, environment);
    }

    @Override
    public void destroy(ChannelSession session) throws Exception {
        karafs.destroy(session);
    }
}
