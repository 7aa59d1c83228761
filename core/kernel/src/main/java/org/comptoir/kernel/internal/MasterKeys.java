// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * The file of master keys: one a line, in base 64, the last being the one in use. There are several only after a
 * rotation, until the next start. Read anew each time, so that another process may have rotated it, and kept nowhere.
 */
final class MasterKeys {

    private static final int BYTES = 32;

    private final GuardedFile file;
    private final SecureRandom random;

    /** A key and the name that rows remember it by. */
    record MasterKey(String id, byte[] bytes) {

        static MasterKey of(byte[] bytes) {
            return new MasterKey(
                    new Sha256().add("comptoir master key").add(bytes).hex().substring(0, 16), bytes);
        }

        /** Never the bytes. */
        @Override
        public String toString() {
            return "MasterKey[" + id + "]";
        }
    }

    MasterKeys(Path file, SecureRandom random) {
        this.file = new GuardedFile(file);
        this.random = random;
    }

    boolean exist() {
        return file.exists();
    }

    MasterKey current() {
        List<MasterKey> keys = all();
        return keys.get(keys.size() - 1);
    }

    Optional<MasterKey> byId(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Makes the file with a first key. */
    void create() {
        write(List.of(fresh()));
    }

    /** Adds a key, which is in use from now on. Of two at once, neither may lose the other's. */
    synchronized MasterKey add() {
        List<MasterKey> keys = new ArrayList<>(all());
        MasterKey fresh = fresh();
        keys.add(fresh);
        write(keys);
        return fresh;
    }

    /** Keeps the key in use, and those that something is still under. */
    synchronized void forgetUnused(Collection<String> used) {
        List<MasterKey> keys = all();
        String current = keys.get(keys.size() - 1).id();
        List<MasterKey> kept = keys.stream()
                .filter(key -> key.id().equals(current) || used.contains(key.id()))
                .toList();
        if (kept.size() < keys.size()) {
            write(kept);
        }
    }

    /** A write that was killed leaves keys in a file that nobody looks for. */
    void sweep() {
        try {
            file.sweep();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private MasterKey fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return MasterKey.of(bytes);
    }

    private List<MasterKey> all() {
        if (!exist()) {
            throw refusal("secret.master-key-missing");
        }
        try {
            if (file.openToOthers()) {
                throw refusal("secret.master-key-open");
            }
            List<MasterKey> keys = file.lines().stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> Base64.getDecoder().decode(line.strip()))
                    .map(MasterKey::of)
                    .toList();
            if (keys.isEmpty() || keys.stream().anyMatch(key -> key.bytes().length != BYTES)) {
                throw refusal("secret.master-key-damaged");
            }
            return keys;
        } catch (IllegalArgumentException noBase64) {
            throw refusal("secret.master-key-damaged");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(List<MasterKey> keys) {
        try {
            file.write(keys.stream()
                    .map(key -> Base64.getEncoder().encodeToString(key.bytes()))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ComptoirException refusal(String code) {
        return new ComptoirException(
                code, Fault.INTERNAL, Map.of("file", file.path().toString()));
    }
}
