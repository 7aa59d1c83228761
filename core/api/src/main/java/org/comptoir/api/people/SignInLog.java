// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.util.function.Consumer;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who came to the door, from where and with what. What it holds is personal, so that it lies apart from the audit trail, which
 * names who and what for good, and is forgotten after twelve months.
 */
@NotForPlugins
@ProviderType
public interface SignInLog {

    /** Of people whom the call reaches, and of the caller; the latest first. Refused: {@code user.unknown}, {@code page.cursor}. */
    Page<SignInEntry> list(SignInFilter filter, PageRequest page, Call call);

    /** All of them, the oldest first, one by one; the export is audited. Refused: {@code user.unknown}. */
    void export(SignInFilter filter, Call call, Consumer<SignInEntry> consumer);
}
