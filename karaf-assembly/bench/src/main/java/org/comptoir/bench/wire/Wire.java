// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A line to a server of this machine, a new one for each request. Safe for many threads. */
public final class Wire {

    private final InetSocketAddress address;
    private final Duration patience;
    private final InetAddress from;

    /** @param patience how long a whole answer may take */
    public Wire(URI server, Duration patience) {
        this(server, patience, InetAddress.getLoopbackAddress());
    }

    /** The same from an address of this machine, which may be any that begins with 127. */
    public Wire(URI server, Duration patience, InetAddress from) {
        this.from = from;
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
        this.patience = patience;
    }

    /** Sends a request and listens until the server hangs up; the request should ask it to. */
    public Heard send(Shot shot) {
        long began = System.nanoTime();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (Socket line = new Socket()) {
            line.bind(new InetSocketAddress(from, 0));
            line.connect(address, (int) patience.toMillis());
            speak(line, shot.bytes());
            listen(line.getInputStream(), line, heard, began);
        } catch (SocketTimeoutException silent) {
            return new Heard(
                    Heard.SILENT,
                    List.of(),
                    heard.toString(java.nio.charset.StandardCharsets.ISO_8859_1),
                    since(began));
        } catch (IOException reset) {
            // What was said before counts: a server may refuse a request and hang up before it has read it all.
        }
        return Heard.of(heard.toByteArray(), since(began));
    }

    /** A server that has heard enough hangs up in the middle. */
    private static void speak(Socket line, byte[] bytes) {
        try {
            line.getOutputStream().write(bytes);
            line.shutdownOutput();
        } catch (IOException refused) {
            // Its answer is there to be read.
        }
    }

    private void listen(InputStream in, Socket line, ByteArrayOutputStream heard, long began) throws IOException {
        byte[] part = new byte[16_384];
        while (true) {
            long left = patience.toMillis() - since(began);
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            line.setSoTimeout((int) left);
            int count = in.read(part);
            if (count < 0) {
                return;
            }
            heard.write(part, 0, count);
        }
    }

    private static long since(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
