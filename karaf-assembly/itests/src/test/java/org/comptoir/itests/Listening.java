// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a process listens on, as Linux tells it. */
final class Listening {

    private static final String STATE_LISTEN = "0A";

    private Listening() {}

    /** An address as the kernel prints it: in hexadecimal, four bytes at a time, the lowest first. */
    record Address(String hexHost, int port) {

        boolean isLoopback() {
            // 127.0.0.1, the same inside an IPv6 address, and ::1.
            return hexHost.equals("0100007F")
                    || hexHost.equals("0000000000000000FFFF00000100007F")
                    || hexHost.equals("00000000000000000000000001000000");
        }
    }

    static Set<Address> of(long pid) throws IOException {
        Set<String> sockets = sockets(pid);
        Set<Address> found = new HashSet<>();
        for (String table : new String[] {"tcp", "tcp6", "udp", "udp6"}) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                List<String> fields = List.of(line.strip().split("\\s+"));
                if (fields.size() > 9
                        && sockets.contains(fields.get(9))
                        && (table.startsWith("udp") || fields.get(3).equals(STATE_LISTEN))) {
                    String[] address = fields.get(1).split(":");
                    found.add(new Address(address[0], Integer.parseInt(address[1], 16)));
                }
            }
        }
        return found;
    }

    private static Set<String> sockets(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : files.toList()) {
                if (Files.isSymbolicLink(file)) {
                    String target = Files.readSymbolicLink(file).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                }
            }
        }
        return inodes;
    }
}
