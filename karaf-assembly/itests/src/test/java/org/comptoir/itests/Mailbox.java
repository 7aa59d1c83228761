// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server of this machine that takes what it is given and keeps it. */
final class Mailbox implements AutoCloseable {

    private static final Pattern TEXT =
            Pattern.compile("text/plain.*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--", Pattern.DOTALL);
    private static final Pattern TO = Pattern.compile("(?m)^To: (\\S+)\r?$");

    private final ServerSocket server;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    /** What came: for whom, and its words. */
    record Mail(String to, String text) {}

    Mailbox() {
        try {
            server = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::accept, "mailbox");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    List<Mail> mails() {
        return List.copyOf(mails);
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException hungUp) {
                continue;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 mailbox");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.equals("QUIT")) {
                say(socket, "221 goodbye");
                return;
            }
            if (command.equals("DATA")) {
                say(socket, "354 go on");
                keep(in);
            }
            say(socket, "250 ok");
        }
    }

    private void keep(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
        }
        mails.add(new Mail(
                found(TO, mail),
                new String(Base64.getMimeDecoder().decode(found(TEXT, mail)), StandardCharsets.UTF_8)));
    }

    private static String found(Pattern pattern, CharSequence text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
