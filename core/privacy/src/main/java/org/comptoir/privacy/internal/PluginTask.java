// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.time.Instant;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.model.id.CompanyId;

/**
 * A plugin that is to forget somebody.
 *
 * @param knownBy as JSON; empty after the plugin has answered
 * @param plannedAt tells one erasure from the next
 */
record PluginTask(
        CompanyId company,
        DataSubject subject,
        String plugin,
        String knownBy,
        int tries,
        String problem,
        Instant plannedAt) {}
