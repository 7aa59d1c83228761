// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.trouble;

import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * Why there is no page.
 *
 * @param kind which words tell of it, such as 404
 * @param detail what else there is to say, empty for nothing
 * @param traceId by which the log can be searched
 */
public record TroubleView(String kind, String detail, String traceId) implements View {

    @Override
    public String template() {
        return "trouble";
    }

    @Override
    public String title(Words words) {
        return words.of("trouble/" + kind + "/title");
    }
}
