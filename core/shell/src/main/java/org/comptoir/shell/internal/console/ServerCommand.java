// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.time.Duration;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.OwnCall;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;

/** A command on the server as a whole, or on each of its companies. */
public abstract class ServerCommand extends ComptoirCommand {

    /** What belongs to no company. */
    protected static final CompanyId SERVER = OwnCall.NO_COMPANY;

    /** How long the command may take; services and plugins do not go on after it. */
    protected Duration patience() {
        return Duration.ofMinutes(10);
    }

    protected final Call callFor(CompanyId company) {
        return new Call(
                company,
                Actor.console(user()),
                Idempotency.NONE,
                clock().instant().plus(patience()),
                language(),
                service(Ids.class).next().toString());
    }
}
