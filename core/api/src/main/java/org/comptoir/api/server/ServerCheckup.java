// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.server;

import java.io.IOException;
import java.io.OutputStream;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/** Looks how the server is. Changes nothing. */
@NotForPlugins
@ProviderType
public interface ServerCheckup {

    /** Its health, the nodes, the database and bundles in trouble: figures and names, and of no company's books. */
    ServerReport report(Call call);

    /**
     * Whether somebody else than the company of this call has books here, so that the log may tell of theirs. The demo company
     * counts for nobody but itself.
     */
    boolean shared(Call call);

    /**
     * The newest lines of the log, read from its end and never further back than two million bytes. For who may see all
     * companies where the server is {@linkplain #shared shared}.
     */
    LogTail log(LogSelection selection, Call call);

    /**
     * Writes what a supporter needs to a zip: no secrets, and of people their ids alone. The audit trail of the company says so
     * first. For the same as the log.
     */
    void supportBundle(OutputStream out, Call call) throws IOException;
}
