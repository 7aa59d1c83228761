// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out one call of the launcher; the script that calls it finds Java and the distribution. */
public final class Main {

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Distribution distribution;
    private final PrintStream out;
    private final PrintStream err;

    Main(Distribution distribution, PrintStream out, PrintStream err) {
        this.distribution = distribution;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        Distribution distribution = new Distribution(Path.of(System.getProperty("comptoir.home", ".")));
        System.exit(new Main(distribution, System.out, System.err).call(List.of(arguments)));
    }

    int call(List<String> arguments) {
        try {
            Options options = Options.parse(arguments);
            DataFolder folder = new DataFolder(options.data());
            return switch (options.verb()) {
                case "run" -> run(options, folder);
                case "stop" -> stop(folder);
                case "shell" -> console(folder, String.join(" ", options.words()));
                default -> replay(options, folder);
            };
        } catch (Refusal e) {
            err.println("comptoir: " + e.getMessage());
            return 1;
        } catch (IOException | GeneralSecurityException e) {
            err.println("comptoir: That failed: " + e.getMessage() + ".");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int run(Options options, DataFolder folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        Process process = new ServerStart(distribution, folder, options.development())
                .start(options.port(), options.database(), options.demo());
        String url = "http://127.0.0.1:" + options.port();
        if (options.background()) {
            out.println("{\"url\":\"" + url + "\",\"pid\":" + process.pid() + "}");
            return 0;
        }
        Thread onSignal = new Thread(() -> ServerStop.end(process.toHandle(), GRACE));
        Runtime.getRuntime().addShutdownHook(onSignal);
        out.println("Comptoir runs at " + url);
        Optional<String> token = folder.token();
        if (token.isPresent()) {
            out.println("Set-up token, good once: " + token.get());
        }
        out.println("Data in " + folder.root() + "; Ctrl-C stops it.");
        int status = process.waitFor();
        if (status != 0) {
            throw new Refusal("Comptoir ended by itself (exit status " + status + "): " + folder.log() + " says why.");
        }
        return 0;
    }

    private int stop(DataFolder folder) {
        Running server = runningOn(folder);
        ProcessHandle process = server.process().orElseThrow(() -> notRunning(folder));
        if (!ServerStop.end(process, GRACE)) {
            err.println("comptoir: The server did not end within " + GRACE.toSeconds() + " seconds and was killed.");
        }
        out.println("Comptoir on " + folder.root() + " has stopped.");
        return 0;
    }

    private int console(DataFolder folder, String command) throws IOException, GeneralSecurityException {
        Running server = runningOn(folder);
        OutputStream stdout = out;
        return new Console(server, folder.ssh()).execute(command, stdout, err);
    }

    private int replay(Options options, DataFolder folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("comptoir:replay"));
        if (options.json()) {
            words.add("--json");
        }
        for (String file : options.words()) {
            Path path = Path.of(file).toAbsolutePath().normalize();
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw new Refusal("The file " + path + " cannot be read.");
            }
            words.add(path.toString());
        }
        String command = Console.line(words);
        if (folder.running().isPresent()) {
            return console(folder, command);
        }
        Process own = new ServerStart(distribution, folder, false).start(Ports.anyFree(), null, false);
        Thread onSignal = new Thread(() -> ServerStop.end(own.toHandle(), GRACE));
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            return console(folder, command);
        } finally {
            ServerStop.end(own.toHandle(), GRACE);
            Runtime.getRuntime().removeShutdownHook(onSignal);
        }
    }

    private static Running runningOn(DataFolder folder) {
        return folder.running().orElseThrow(() -> notRunning(folder));
    }

    private static Refusal notRunning(DataFolder folder) {
        return new Refusal("No Comptoir runs on the data folder " + folder.root() + ".");
    }
}
