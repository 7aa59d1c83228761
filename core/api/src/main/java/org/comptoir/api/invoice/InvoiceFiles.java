// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.invoice;

import java.io.IOException;
import org.comptoir.model.document.Document;
import org.osgi.annotation.versioning.ConsumerType;

/** Where exported documents go, one after another on the caller's thread. */
@ConsumerType
@FunctionalInterface
public interface InvoiceFiles {
    void take(Document document) throws IOException;
}
