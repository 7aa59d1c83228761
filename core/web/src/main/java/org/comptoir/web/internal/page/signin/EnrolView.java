// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import org.comptoir.api.people.TotpOffer;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.QrCode;
import org.comptoir.web.internal.view.View;

/**
 * An app is made known.
 *
 * @param offer the secret for it
 * @param path to which the code is sent
 * @param compulsory whether they cannot go on without
 * @param passkey what would do in the app's place
 */
public record EnrolView(TotpOffer offer, String path, boolean compulsory, Passkey passkey, Next next, Refused refused)
        implements View {

    /**
     * A passkey in the place of an app.
     *
     * @param offered whether it can be
     * @param path to which it is sent
     * @param name what they call it, as far as they typed it
     */
    public record Passkey(boolean offered, String path, String name) {

        /** For who adds an app to what they have. */
        public static final Passkey NONE = new Passkey(false, "", "");
    }

    private static final int GROUP = 4;

    @Override
    public String template() {
        return "enrol";
    }

    /** The secret as a picture for the app. */
    public QrCode code() {
        return QrCode.of(offer.uri());
    }

    /** The secret in groups, for typing. */
    public String grouped() {
        return offer.secret().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
