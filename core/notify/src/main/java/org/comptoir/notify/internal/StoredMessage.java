// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.time.Instant;
import java.util.Locale;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.MessageId;

/** A message that waits, as it lies in the database: without address and facts. */
record StoredMessage(
        CompanyId company, MessageId id, String channel, String template, Locale language, int tries, Instant until) {}
