// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.util.List;
import org.comptoir.api.access.FirstRun;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a server without a key tells who opens it. It says nothing about the server, and is gone once there is a key. */
@Component(service = SetUpPages.class)
public final class SetUpPages implements Pages {

    private final FirstRun firstRun;

    @Activate
    public SetUpPages(@Reference FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/set-up", Access.ANYBODY, this::show));
    }

    private Answer show(Visit visit) {
        return firstRun.tokenFile().isPresent() ? Answer.page(new SetUpView()) : Answer.see("/sign-in");
    }
}
