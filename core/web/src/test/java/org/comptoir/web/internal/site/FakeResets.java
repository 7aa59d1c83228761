// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.api.people.PasswordResets;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Keeps who asked for a new password; three times at most. */
final class FakeResets implements PasswordResets {

    final List<String> asked = new ArrayList<>();
    boolean offered = true;

    @Override
    public boolean offered(Visitor visitor) {
        return offered;
    }

    @Override
    public void ask(String email, Visitor visitor) {
        if (!offered) {
            throw new ComptoirException("password-reset.unavailable", Fault.UNAVAILABLE, Map.of());
        }
        if (asked.size() >= 3) {
            throw new ComptoirException("sign-in.throttled", Fault.THROTTLED, Map.of("retryAfterSeconds", "3600"));
        }
        asked.add(email);
    }
}
