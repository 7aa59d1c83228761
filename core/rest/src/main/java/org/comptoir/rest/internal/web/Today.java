// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.web;

import java.time.Clock;
import java.time.LocalDate;
import org.comptoir.api.company.Companies;
import org.comptoir.model.Call;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which day it is for the caller's company: what a business date is when the client names none. */
@Component(service = Today.class)
public final class Today {

    private final Companies companies;
    private final Clock clock;

    @Activate
    public Today(@Reference Companies companies, @Reference Clock clock) {
        this.companies = companies;
        this.clock = clock;
    }

    /** The day that the client named, else today in the company's zone. */
    public LocalDate or(@Nullable LocalDate named, Call call) {
        return named != null ? named : companies.get(call).dayOf(clock.instant());
    }
}
