// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.demo.DemoData;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/** A demo company that is there or not. */
final class FakeDemo implements DemoData {

    static final CompanyId DEMO = new CompanyId(new UUID(8, 8));

    @Nullable
    CompanyId open;

    @Override
    public Optional<CompanyId> company() {
        return Optional.ofNullable(open);
    }

    @Override
    public void load(Call call) {
        if (open != null) {
            throw new ComptoirException("demo.open", Fault.CONFLICT, Map.of());
        }
        open = DEMO;
    }

    @Override
    public void remove(Call call) {
        if (open == null) {
            throw new ComptoirException("demo.closed", Fault.CONFLICT, Map.of());
        }
        if (open.equals(call.company())) {
            throw new ComptoirException("demo.own-company", Fault.CONFLICT, Map.of());
        }
        open = null;
    }
}
