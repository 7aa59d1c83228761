// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comptoir.kernel.Secret;
import org.comptoir.kernel.Secrets;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.MasterKeys.MasterKey;
import org.comptoir.kernel.internal.SecretStore.Sealed;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Secrets in envelopes: the value under a key of its own, that key under the master key. */
@Component(service = Secrets.class, immediate = true)
public final class SealedSecrets implements Secrets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9/._-]{0,119}");
    private static final int LONGEST = 65_536;
    private static final String SECRET = "secret:";
    private static final String ENVIRONMENT = "env:";

    private final Units units;
    private final MasterKeys keys;
    private final Seal seal;
    private final Function<String, @Nullable String> environment;
    private final SecretStore store = new SecretStore();

    @Activate
    public SealedSecrets(BundleContext context, @Reference Units units, @Reference Clock clock) {
        this(units, clock, folder(context.getProperty("comptoir.data")), System::getenv);
    }

    /**
     * @param folder where {@code master.key} lies
     * @param environment the server's variables
     */
    public SealedSecrets(Units units, Clock clock, Path folder, Function<String, @Nullable String> environment) {
        SecureRandom random = new SecureRandom();
        this.units = units;
        this.keys = new MasterKeys(folder.resolve("master.key"), random);
        this.seal = new Seal(random);
        this.environment = environment;
        new MasterKeyCheck(units, clock, folder, keys).begin();
    }

    private static Path folder(@Nullable String data) {
        return Path.of(data == null ? "data" : data).toAbsolutePath();
    }

    @Override
    public void put(String name, Secret value, Call call) {
        requireName(name);
        if (value.length() == 0 || value.length() > LONGEST) {
            throw ComptoirException.invalid("secret.value", "value");
        }
        MasterKey master = keys.current();
        units.write(call, Boolean.class, tx -> {
            Optional<Sealed> former = store.find(tx, call.company(), name);
            int version = former.map(Sealed::version).orElse(0) + 1;
            Sealed sealed = sealed(master, name, version, value, call);
            if (former.isPresent()) {
                store.replace(tx, sealed);
            } else {
                store.insert(tx, sealed);
            }
            tx.audit("secret.put", name, Map.of("version", version));
            return true;
        });
    }

    private Sealed sealed(MasterKey master, String name, int version, Secret value, Call call) {
        byte[] bound = Sealed.bound(call.company(), name, version);
        byte[] key = seal.freshKey();
        byte[] text = value.reveal().getBytes(StandardCharsets.UTF_8);
        return new Sealed(
                call.company(),
                name,
                version,
                master.id(),
                seal.close(master.bytes(), key, bound),
                seal.close(key, text, bound));
    }

    @Override
    public Secret get(String name, Call call) {
        requireName(name);
        Sealed sealed = units.read(sql -> store.find(sql, call.company(), name)).orElseThrow(() -> unknown(name));
        byte[] key = unwrapped(sealed);
        byte[] text =
                seal.open(key, sealed.sealed(), sealed.bound()).orElseThrow(() -> refusal("secret.unreadable", name));
        return Secret.of(new String(text, StandardCharsets.UTF_8));
    }

    private byte[] unwrapped(Sealed sealed) {
        MasterKey master = keys.byId(sealed.keyId())
                .orElseThrow(() -> new ComptoirException(
                        "secret.key-unknown",
                        Fault.INTERNAL,
                        Map.of("name", sealed.name(), "masterKey", sealed.keyId())));
        return seal.open(master.bytes(), sealed.wrappedKey(), sealed.bound())
                .orElseThrow(() -> refusal("secret.unreadable", sealed.name()));
    }

    @Override
    public void remove(String name, Call call) {
        requireName(name);
        units.write(call, Boolean.class, tx -> {
            if (!store.delete(tx, call.company(), name)) {
                throw unknown(name);
            }
            tx.audit("secret.removed", name, Map.of());
            return true;
        });
    }

    @Override
    public List<String> names(Call call) {
        return units.read(sql -> store.names(sql, call.company()));
    }

    @Override
    public Secret resolve(String reference, Call call) {
        if (reference.startsWith(SECRET)) {
            return get(reference.substring(SECRET.length()), call);
        }
        if (!reference.startsWith(ENVIRONMENT)) {
            // What stands there may be a secret that somebody put in the wrong place: it is not repeated.
            throw ComptoirException.invalid("secret.reference", "reference");
        }
        String variable = reference.substring(ENVIRONMENT.length());
        String value = environment.apply(variable);
        if (value == null || value.isEmpty()) {
            throw ComptoirException.invalid("secret.environment", "reference", reference);
        }
        return Secret.of(value);
    }

    /** The new key is in the file before anything is under it. */
    @Override
    public long rotateMasterKey(Call call) {
        MasterKey fresh = keys.add();
        return units.write(call, Long.class, tx -> {
            List<Sealed> rows = store.all(tx);
            store.rememberMasterKey(tx, fresh.id());
            store.rewrap(tx, rows.stream().map(row -> rewrapped(row, fresh)).toList());
            tx.audit("secret.master-key-rotated", fresh.id(), Map.of("secrets", rows.size()));
            return (long) rows.size();
        });
    }

    private Sealed rewrapped(Sealed row, MasterKey master) {
        byte[] wrapped = seal.close(master.bytes(), unwrapped(row), row.bound());
        return new Sealed(row.company(), row.name(), row.version(), master.id(), wrapped, row.sealed());
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw ComptoirException.invalid("secret.name", "name", name);
        }
    }

    private static ComptoirException unknown(String name) {
        return new ComptoirException("secret.unknown", Fault.NOT_FOUND, Map.of("name", name));
    }

    private static ComptoirException refusal(String code, String name) {
        return new ComptoirException(code, Fault.INTERNAL, Map.of("name", name));
    }
}
