// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.Secret;
import org.comptoir.kernel.Secrets;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;

/** Secrets in a map. */
final class FakeSecrets implements Secrets {

    final Map<String, Secret> kept = new TreeMap<>(
            Map.of("plugin/acme.points/signing", Secret.of("old"), "plugin/acme.other/key", Secret.of("foreign")));

    @Override
    public void put(String name, Secret value, Call call) {
        if (!name.matches("[a-z0-9./_-]{1,120}")) {
            throw ComptoirException.invalid("secret.name", "name", name);
        }
        if (value.reveal().isEmpty()) {
            throw ComptoirException.invalid("secret.value", "value");
        }
        kept.put(name, value);
    }

    @Override
    public List<String> names(Call call) {
        return List.copyOf(kept.keySet());
    }

    @Override
    public Secret get(String name, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String name, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Secret resolve(String reference, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long rotateMasterKey(Call call) {
        throw new UnsupportedOperationException();
    }
}
