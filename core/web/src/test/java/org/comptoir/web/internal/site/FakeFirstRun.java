// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.nio.file.Path;
import java.util.Optional;
import org.comptoir.api.access.FirstKey;
import org.comptoir.api.access.FirstRun;
import org.comptoir.api.access.Founded;
import org.comptoir.api.company.CompanyRequest;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;

/** A server that is new or not. */
final class FakeFirstRun implements FirstRun {

    boolean open;

    @Override
    public Optional<Path> tokenFile() {
        return open ? Optional.of(Path.of("secret-token")) : Optional.empty();
    }

    @Override
    public FirstKey redeem(String token, CompanyId company, CompanyRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Founded found(String token, CompanyId company, CompanyRequest request, boolean key, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FirstKey redeemFor(String token, String companyCode, Call call) {
        throw new UnsupportedOperationException();
    }
}
