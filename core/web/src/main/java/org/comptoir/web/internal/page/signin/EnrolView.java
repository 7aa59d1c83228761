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
 */
public record EnrolView(TotpOffer offer, String path, boolean compulsory, Next next, Refused refused) implements View {

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
