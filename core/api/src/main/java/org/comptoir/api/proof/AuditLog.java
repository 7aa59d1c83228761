// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.proof;

import java.util.function.Consumer;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/** Reads a company's audit trail. Nothing writes or removes a row but what is done itself. */
@NotForPlugins
@ProviderType
public interface AuditLog {

    /**
     * The latest first. Refused: {@code access.out-of-reach} to whoever does not reach everything, unless the filter says
     * whom or what the rows must concern; {@code page.cursor}.
     */
    Page<AuditRow> list(AuditFilter filter, PageRequest page, Call call);

    /** All of them, the oldest first, one by one; the export is audited itself. Refused as {@link #list}. */
    void export(AuditFilter filter, Call call, Consumer<AuditRow> consumer);
}
