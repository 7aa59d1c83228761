// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Mood;

/**
 * A small mail server of RFC 5321, 3207 and 4954 on this machine, which holds its client to the order of commands, to TLS
 * before a password, and keeps each message once by its Message-ID, as mailboxes do. It is as moody as its counterparty.
 */
final class MailServer implements AutoCloseable {

    static final String USER = "boutique";
    static final String PASSWORD = "canary-5e21 mot de passe";

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<[^>\\s]+>)\r?$");
    private static final Pattern PATH = Pattern.compile("(?:MAIL FROM|RCPT TO):<([^<>\\s]*)>.*");

    /** What was taken over, by its number. */
    final Map<String, String> mails = new ConcurrentHashMap<>();

    /** What a client must not do, and did. */
    final List<String> breaches = new CopyOnWriteArrayList<>();

    final List<String> recipients = new CopyOnWriteArrayList<>();

    private final Counterparty counterparty =
            Counterparty.of(request -> new Counterparty.Answer(200, "this counterparty speaks SMTP elsewhere"));
    private final ServerSocket server;
    private final SSLContext certificates;
    private final boolean implicit;
    private volatile boolean offersTls = true;

    MailServer(SSLContext certificates, boolean implicit) {
        this.certificates = certificates;
        this.implicit = implicit;
        try {
            this.server = implicit
                    ? certificates.getServerSocketFactory().createServerSocket(0, 20, InetAddress.getLoopbackAddress())
                    : new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        Thread accepting = new Thread(this::accept, "mail-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    Counterparty counterparty() {
        return counterparty;
    }

    int port() {
        return server.getLocalPort();
    }

    void withoutTls() {
        offersTls = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> serve(socket), "mail-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Mood mood = counterparty.mood();
            switch (mood) {
                case GONE -> {}
                case SLOW -> sleep();
                case BROKEN -> write(socket, "22");
                case LYING -> write(socket, "\u0000<html>a lot\r\n");
                case FAILING -> write(socket, "421 not today\r\n");
                case WELL, FORGETFUL -> new Talk(socket).hold();
            }
        } catch (IOException gone) {
            // The client hung up, which is its right.
            return;
        }
    }

    private void sleep() {
        long end = System.nanoTime() + 20_000_000_000L;
        while (counterparty.mood() == Mood.SLOW && System.nanoTime() < end) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        counterparty.close();
        try {
            server.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One connection. */
    private final class Talk {

        private Socket socket;
        private BufferedReader in;
        private boolean secure = implicit;
        private boolean greeted;
        private boolean known;
        private String from = "";
        private String to = "";

        Talk(Socket socket) throws IOException {
            this.socket = socket;
            this.in = reader(socket);
        }

        private BufferedReader reader(Socket from) throws IOException {
            return new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.US_ASCII));
        }

        void hold() throws IOException {
            say("220 smtp.lenoir.example ESMTP");
            String line = in.readLine();
            while (line != null && !line.equalsIgnoreCase("QUIT")) {
                if (!answer(line)) {
                    return;
                }
                line = in.readLine();
            }
            say("221 goodbye");
        }

        private void say(String line) throws IOException {
            write(socket, line + "\r\n");
        }

        /** False where the connection ends. */
        private boolean answer(String line) throws IOException {
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (command) {
                case "EHLO" -> {
                    greeted = true;
                    say("250-smtp.lenoir.example");
                    say(offersTls && !secure ? "250 STARTTLS" : "250 AUTH PLAIN LOGIN");
                }
                case "STARTTLS" -> startTls();
                case "AUTH" -> authenticate(line);
                case "MAIL" -> mail(line);
                case "RCPT" -> recipient(line);
                case "DATA" -> {
                    return data();
                }
                case "RSET" -> {
                    from = "";
                    to = "";
                    say("250 ok");
                }
                default -> {
                    breaches.add("no such command: " + command);
                    say("500 what?");
                }
            }
            return true;
        }

        private void startTls() throws IOException {
            say("220 go on");
            SSLSocket over =
                    (SSLSocket) certificates.getSocketFactory().createSocket(socket, "client", socket.getPort(), true);
            over.setUseClientMode(false);
            over.startHandshake();
            socket = over;
            in = reader(over);
            secure = true;
            greeted = false;
        }

        private void authenticate(String line) throws IOException {
            require(greeted, "AUTH before EHLO");
            require(secure, "a password in the clear");
            String given = line.substring("AUTH PLAIN".length()).strip();
            if (given.isEmpty()) {
                say("334 ");
                given = in.readLine();
            }
            String[] parts = new String(Base64.getDecoder().decode(given), StandardCharsets.UTF_8).split("\u0000", -1);
            known = parts.length == 3 && parts[1].equals(USER) && parts[2].equals(PASSWORD);
            say(known ? "235 come in" : "535 no");
        }

        private void mail(String line) throws IOException {
            require(greeted, "MAIL before EHLO");
            Matcher path = PATH.matcher(line);
            require(path.matches(), "no path: " + line);
            if (secure && !known) {
                say("530 who are you?");
                return;
            }
            from = path.group(1);
            say(from.startsWith("stranger@") ? "550 not you" : "250 ok");
        }

        private void recipient(String line) throws IOException {
            require(!from.isEmpty(), "RCPT before MAIL");
            Matcher path = PATH.matcher(line);
            require(path.matches(), "no path: " + line);
            to = path.group(1);
            recipients.add(to);
            if (to.startsWith("nobody@")) {
                say("550 5.1.1 <" + to + "> is not here");
            } else {
                say(to.startsWith("later@") ? "451 4.7.1 <" + to + "> is greylisted" : "250 ok");
            }
        }

        private boolean data() throws IOException {
            require(!to.isEmpty(), "DATA before RCPT");
            say("354 go on");
            StringBuilder mail = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
            }
            if (to.startsWith("full@")) {
                say("552 5.2.2 the mailbox of <" + to + "> is full");
                return true;
            }
            Matcher id = MESSAGE_ID.matcher(mail);
            require(id.find(), "a mail without a number");
            mails.putIfAbsent(id.group(1), mail.toString());
            if (counterparty.mood() == Mood.FORGETFUL) {
                return false;
            }
            say("250 taken over");
            return true;
        }

        private void require(boolean kept, String breach) throws IOException {
            if (!kept) {
                breaches.add(breach);
                say("503 " + "bad sequence");
                throw new IOException(breach);
            }
        }
    }
}
