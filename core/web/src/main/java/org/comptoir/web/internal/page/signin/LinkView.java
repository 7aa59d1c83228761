// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import org.comptoir.api.people.LinkHolder;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/** Choosing a password by way of a link. @param path of the link */
public record LinkView(LinkHolder holder, String path, Refused refused) implements View {

    @Override
    public String template() {
        return "link";
    }

    @Override
    public String title(Words words) {
        return words.of("link/" + holder.kind() + "/title");
    }

    @Override
    public String language() {
        return holder.language();
    }
}
