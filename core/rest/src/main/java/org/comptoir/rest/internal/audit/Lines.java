// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.audit;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.comptoir.kernel.json.Json;
import org.comptoir.rest.internal.web.Attachment;
import org.comptoir.rest.internal.web.Spool;

/**
 * A file of one JSON object a line, as programs that watch logs read it. Not a CSV: what a visitor's browser says of itself
 * would be a formula in somebody's spreadsheet.
 */
final class Lines {

    private static final String TYPE = "application/x-ndjson";

    private final Json json;

    Lines(Json json) {
        this.json = json;
    }

    /** @param each hands each value to the consumer that it is given */
    <T> Response of(String fileName, Consumer<Consumer<T>> each) throws IOException {
        return new Attachment(fileName, TYPE).with(Spool.of(out -> {
            try {
                each.accept(value -> {
                    try {
                        out.write(json.canonical(value));
                        out.write('\n');
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        }));
    }
}
