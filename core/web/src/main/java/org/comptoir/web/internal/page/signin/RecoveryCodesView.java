// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.util.List;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.view.View;

/** Ten recovery codes, shown this once. */
public record RecoveryCodesView(List<String> codes, Next next) implements View {

    @Override
    public String template() {
        return "recovery-codes";
    }

    /** Without the codes: they must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "RecoveryCodesView[]";
    }
}
