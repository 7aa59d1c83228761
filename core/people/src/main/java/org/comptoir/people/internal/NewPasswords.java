// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.company.Companies;
import org.comptoir.model.Call;
import org.comptoir.people.internal.password.PasswordRules;
import org.comptoir.people.internal.password.Passwords;

/** Passwords as they are chosen: looked at, then made into what is kept of them. */
final class NewPasswords {

    private final Companies companies;
    private final Passwords passwords;
    private final PasswordRules rules = new PasswordRules();

    NewPasswords(Companies companies, Passwords passwords) {
        this.companies = companies;
        this.passwords = passwords;
    }

    int shortest(Person person) {
        return rules.shortest(person.isStaff());
    }

    String company(Call call) {
        return companies.get(call).legalName();
    }

    /** What to keep. Refused: {@code password.*}, {@code sign-in.busy}. */
    String digest(Person person, String password, Call call) {
        return digestFor(person, password, company(call));
    }

    /** The same for somebody of a company that is not there yet. */
    String digestFor(Person person, String password, String company) {
        List<String> about = new ArrayList<>(person.words());
        about.add(company);
        rules.check(password, person.isStaff(), about);
        return passwords.digest(password);
    }
}
