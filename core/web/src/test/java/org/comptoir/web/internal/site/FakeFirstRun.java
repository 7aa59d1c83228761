// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.nio.file.Path;
import java.util.Optional;
import org.comptoir.api.access.FirstKey;
import org.comptoir.api.access.FirstRun;
import org.comptoir.api.access.SetUpDraft;
import org.comptoir.api.access.SetUpPass;
import org.comptoir.api.company.Company;
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
    public SetUpPass begin(String token, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SetUpDraft draft(String pass, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void keep(String pass, SetUpDraft draft, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Company found(String pass, CompanyId company, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUnfinished(Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void finish(Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FirstKey redeemFor(String token, String companyCode, Call call) {
        throw new UnsupportedOperationException();
    }
}
