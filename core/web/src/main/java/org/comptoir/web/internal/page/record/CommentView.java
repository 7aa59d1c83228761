// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.record;

import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * A comment that was not taken as it was typed.
 *
 * @param path of the record's page
 * @param text as typed
 * @param key makes the first sending the only one that writes it
 */
public record CommentView(String path, String text, String key, Refused refused) implements View {

    @Override
    public String template() {
        return "comment";
    }

    @Override
    public String title(Words words) {
        return words.of("timeline/comment");
    }
}
