// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.kernel.Hooks.Tried;
import org.comptoir.model.Call;

/** What came of a call, as services tell it to each other. */
public final class HookAnswers {

    private final Companies companies;

    public HookAnswers(Companies companies) {
        this.companies = companies;
    }

    /** The call of a stranger, within the company of this code where there is one. */
    public Call within(Call call, String company) {
        return companies
                .byCode(company)
                .map(found -> call.withCompany(found.id()))
                .orElse(call);
    }

    /** The same with the company's id in place of its code. */
    public HookAnswer of(Tried tried) {
        return new HookAnswer(
                companies.byCode(tried.company()).map(Company::id).orElse(null),
                tried.plugin(),
                tried.signals().stream()
                        .map(signal -> new HookAnswer.Pointer(signal.kind(), signal.externalId()))
                        .toList(),
                tried.code(),
                tried.reason(),
                tried.refusal());
    }
}
