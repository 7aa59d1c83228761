// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.karaf.shell.api.console.History;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.api.console.Terminal;

/**
 * A session as the one who runs a command in it sees it: Karaf says there why a command failed, and that goes to standard
 * error. The command itself sees the session inside, and answers to standard output.
 */
final class RemoteSession implements Session {

    private final Session karafs;
    private final PrintStream err;

    RemoteSession(Session karafs, PrintStream err) {
        this.karafs = karafs;
        this.err = err;
    }

    @Override
    public PrintStream getConsole() {
        return err;
    }

    @Override
    public Object execute(CharSequence line) throws Exception {
        return karafs.execute(line);
    }

    @Override
    public Object get(String name) {
        return karafs.get(name);
    }

    @Override
    public void put(String name, Object value) {
        karafs.put(name, value);
    }

    @Override
    public InputStream getKeyboard() {
        return karafs.getKeyboard();
    }

    @Override
    public String readLine(String prompt, Character mask) throws IOException {
        return karafs.readLine(prompt, mask);
    }

    @Override
    public Terminal getTerminal() {
        return karafs.getTerminal();
    }

    @Override
    public History getHistory() {
        return karafs.getHistory();
    }

    @Override
    public Registry getRegistry() {
        return karafs.getRegistry();
    }

    @Override
    public SessionFactory getFactory() {
        return karafs.getFactory();
    }

    @Override
    public String resolveCommand(String name) {
        return karafs.resolveCommand(name);
    }

    @Override
    public Path currentDir() {
        return karafs.currentDir();
    }

    @Override
    public void currentDir(Path path) {
        karafs.currentDir(path);
    }

    @Override
    public void run() {
        karafs.run();
    }

    @Override
    public void close() {
        karafs.close();
    }
}
