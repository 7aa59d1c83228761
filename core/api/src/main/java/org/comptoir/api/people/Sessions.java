// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.util.List;
import java.util.Optional;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.UserId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The sessions of people who are signed in. Staff's end after 30 minutes without use and after 8 hours in any case, buyers'
 * after 12 hours and 30 days. They live in the database: what ends here ends on every node within a second.
 */
@NotForPlugins
@ProviderType
public interface Sessions {

    /**
     * Who the presented secret belongs to, unless it is unknown or its session has ended. Answered from memory no older
     * than a second; remembers the use, to the minute.
     */
    Optional<Session> authenticate(String secret);

    /** Ends the session of this secret, wherever it is open; nothing happens for one that has ended. */
    void signOut(String secret, Visitor visitor);

    /**
     * The open sessions of a person, the latest first; of oneself, or of whom {@link Users#get} shows. Refused: {@code
     * user.unknown}.
     */
    List<OpenSession> list(UserId user, Call call);

    /** The open sessions of all whom {@link Users#list} shows, the latest first, 500 at most. */
    List<OpenSession> all(Call call);

    /**
     * Ends a session. Refused: {@code session.unknown} (none, ended, or of somebody out of reach), and for another
     * person's {@code user.people-only}, {@code user.exceeds-granter}.
     */
    void end(SessionId id, Call call);

    /**
     * Ends all sessions of a person and returns how many there were. Refused: {@code user.unknown}, and for another
     * person's {@code user.people-only}, {@code user.exceeds-granter}.
     */
    int endAll(UserId user, Call call);
}
