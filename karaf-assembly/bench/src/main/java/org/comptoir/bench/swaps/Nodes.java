// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.bench.LocalServer;

/** The servers of one set of books, each a process with a data folder of its own. */
final class Nodes implements AutoCloseable {

    /** All that came with the server but the one that is to come later. */
    private static final String PLUGINS = "vat-fr,vat-eu,pricing-volume,invoice-facturx,orders-csv,payment-transfer";

    private final List<LocalServer> servers;

    private Nodes(List<LocalServer> servers) {
        this.servers = List.copyOf(servers);
    }

    static Nodes start(SwapOptions options) throws IOException, InterruptedException {
        List<LocalServer> servers = new ArrayList<>();
        for (int i = 0; i < options.nodes(); i++) {
            Path data = options.data().resolve("node-" + i);
            Files.createDirectories(data.resolve("conf"));
            Files.writeString(data.resolve("conf/org.comptoir.plugins.cfg"), "development = true\n");
            if (i > 0) {
                Files.copy(servers.get(0).data().resolve("master.key"), data.resolve("master.key"));
            }
            LocalServer server = new LocalServer(
                    options.launcher(),
                    data,
                    options.port() + i,
                    options.databaseOptions(),
                    Map.of(
                            "COMPTOIR_PLUGINS",
                            PLUGINS,
                            "COMPTOIR_JAVA_OPTS",
                            "-Dderby.storage.pageCacheSize=" + options.derbyPages()));
            server.start();
            servers.add(server);
        }
        return new Nodes(servers);
    }

    LocalServer first() {
        return servers.get(0);
    }

    List<URI> urls() {
        return servers.stream().map(LocalServer::url).toList();
    }

    /** @param types a class of each plugin that is looked for */
    List<Live> live(Set<String> types) throws IOException {
        List<Live> all = new ArrayList<>();
        for (LocalServer server : servers) {
            all.add(Live.in(server.pid(), types));
        }
        return all;
    }

    /** Writes down what each holds on to, to see why something stayed. */
    void dump(Path folder) throws IOException {
        for (int i = 0; i < servers.size(); i++) {
            Live.dump(servers.get(i).pid(), folder.resolve("left-" + i + ".hprof"));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (LocalServer server : servers) {
            server.close();
        }
    }
}
