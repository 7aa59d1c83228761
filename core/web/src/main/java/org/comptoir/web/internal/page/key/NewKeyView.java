// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.key;

import java.util.List;
import java.util.Set;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;

/**
 * A key to make.
 *
 * @param id its own, made before it is, so that sending twice makes one
 * @param role empty for the scopes alone
 * @param days how long it works
 * @param roles that can be given
 * @param all scopes that can be given
 */
public record NewKeyView(
        String id,
        String name,
        String role,
        Set<String> scopes,
        int days,
        List<String> roles,
        List<String> all,
        Refused refused)
        implements View {

    /** For how long a key can be made. */
    public static final List<Integer> DAYS = List.of(30, 90, 180, 365);

    @Override
    public String template() {
        return "new-key";
    }
}
