// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts a server on a data folder, and comes back when it can serve. */
final class ServerStart {

    private static final Duration POLL = Duration.ofMillis(100);

    /** For a server that was killed a moment ago. */
    private static final Duration TO_END = Duration.ofSeconds(2);

    private static final int MOST_ANSWER = 65_536;
    private static final int ENOUGH = 400;

    private final Distribution distribution;
    private final DataFolder folder;
    private final boolean development;

    /** @param development whether plugins that nobody signed are let in, this time */
    ServerStart(Distribution distribution, DataFolder folder, boolean development) {
        this.distribution = distribution;
        this.folder = folder;
        this.development = development;
    }

    /** The server's process, alive and answering; when it cannot be had, nothing is left running. */
    Process start(int port, @Nullable String database, boolean demo)
            throws IOException, GeneralSecurityException, InterruptedException {
        Duration patience = patience();
        folder.create();
        try (FileChannel lock = folder.lock()) {
            refuseSecondStart();
            if (!Ports.isFree(port)) {
                throw new Refusal(
                        "The port " + port
                                + " on 127.0.0.1 is taken by another program, or not for this user: choose another with --port.");
            }
            Optional<String> address = folder.books().choose(database);
            int sshPort = Ports.anyFree();
            prepare(address);
            folder.books().opening(address);
            Process process = spawn(distribution.command(folder, port, sshPort, demo));
            // Also when this launcher is told to end while it waits.
            Thread undo = new Thread(() -> undo(process));
            Runtime.getRuntime().addShutdownHook(undo);
            try {
                Instant began = process.info().startInstant().orElseThrow();
                Running server = new Running(process.pid(), began, port, sshPort);
                folder.remember(server);
                awaitReady(process, server, patience);
                folder.books().opened();
                Runtime.getRuntime().removeShutdownHook(undo);
                return process;
            } catch (IOException | InterruptedException | RuntimeException e) {
                undo(process);
                throw e;
            }
        }
    }

    private void refuseSecondStart() {
        Optional<Running> running =
                folder.running().filter(one -> one.lasting(TO_END).isPresent());
        if (running.isPresent()) {
            throw new Refusal("Comptoir already runs on the data folder " + folder.root() + ", at "
                    + running.get().url() + " (process " + running.get().pid() + ").");
        }
    }

    private void prepare(Optional<String> address) throws IOException, GeneralSecurityException {
        folder.renewSettings(distribution.home());
        ChosenPlugins.from(System.getenv()).keepIn(folder.etc());
        if (development) {
            folder.letAnybodysPluginsIn();
        }
        new SshKeys(folder.ssh()).open(folder.etc());
        if (address.isPresent()) {
            // In a file that its owner alone reads, because the address may hold a password and any user of
            // the machine sees the words of a command line.
            Path file = folder.etc().resolve("custom.system.properties");
            Files.deleteIfExists(file);
            DataFolder.writeSecret(file, "comptoir.db.url = " + address.get().replace("\\", "\\\\") + "\n");
        }
        new HotFolder(folder.etc(), System.getenv()).closeUnlessInDevelopment();
    }

    private Process spawn(List<String> server) throws IOException {
        // All that the server makes is its owner's alone: books, logs, anchors, what an export writes.
        // What is ignored stays ignored over exec: the server outlives the terminal it was started from, and
        // Ctrl-C reaches it through the launcher alone.
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", "umask 077; trap '' HUP INT; exec \"$@\"", "comptoir"));
        command.addAll(server);
        return new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(folder.console().toFile())
                .start();
    }

    private void awaitReady(Process process, Running server, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        String said = "nothing";
        while (System.nanoTime() < deadline) {
            Optional<String> refused = folder.refusedStart();
            if (refused.isPresent()) {
                throw new Refusal(refused.get());
            }
            if (!process.isAlive()) {
                throw new Refusal("Comptoir ended while starting (exit status " + process.exitValue() + "): "
                        + folder.log() + " says why.");
            }
            said = health(server);
            if (said.isEmpty() && Ports.answers(server.sshPort())) {
                return;
            }
            Thread.sleep(POLL.toMillis());
        }
        throw new Refusal("Comptoir was not ready after " + patience.toSeconds() + " seconds (/health says "
                + (said.isEmpty() ? "UP, but the console does not answer" : said) + ") and was ended: "
                + folder.log() + " says why; COMPTOIR_START_SECONDS gives a busy machine longer.");
    }

    private static Duration patience() {
        String seconds = System.getenv().getOrDefault("COMPTOIR_START_SECONDS", "180");
        if (!seconds.matches("[1-9][0-9]{0,5}")) {
            throw new Refusal(
                    "COMPTOIR_START_SECONDS is \"" + seconds + "\", which is no number of seconds from 1 to 999999.");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** What /health says against serving; empty when it is all well. */
    private static String health(Running server) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(server.url() + "/health").toURL().openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(5000);
            try {
                int status = connection.getResponseCode();
                return status == 200 ? "" : beginning(connection.getErrorStream());
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return "nothing";
        }
    }

    /** Enough of an answer for a sentence: no more than its first reasons, each of them whole. */
    private static String beginning(@Nullable InputStream answer) throws IOException {
        if (answer == null) {
            return "nothing";
        }
        try (answer) {
            return firstReasons(new String(answer.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8));
        }
    }

    static String firstReasons(String answer) {
        int cut = answer.lastIndexOf("\",\"", ENOUGH);
        return answer.length() <= ENOUGH || cut < 0 ? answer : answer.substring(0, cut + 1) + ", …";
    }

    private void undo(Process process) {
        ServerStop.end(process.toHandle(), Duration.ofSeconds(20));
        folder.books().notOpened();
    }
}
