// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.privacy;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.PersonalData;
import org.comptoir.model.Call;
import org.comptoir.rest.internal.web.Attachment;
import org.comptoir.rest.internal.web.Spool;

/** Somebody's copy as an answer. */
final class CopyAnswer {

    private CopyAnswer() {}

    static Response of(PersonalData data, DataSubject subject, Call call) throws IOException {
        return new Attachment("personal-data-" + subject + ".zip", "application/zip")
                .with(Spool.of(out -> data.export(subject, out, call)));
    }
}
