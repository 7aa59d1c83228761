// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.key;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.comptoir.api.access.ApiKey;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/** The keys of the company. @param more the cursor of those that follow, empty for none */
public record KeysView(List<ApiKey> keys, String more, ZoneId zone) implements View {

    @Override
    public String template() {
        return "keys";
    }

    /** Where those that follow are. */
    public String moreAt() {
        return "/api-keys?after=" + URLEncoder.encode(more, StandardCharsets.UTF_8);
    }

    /** When a key was used last. */
    public String lastUsed(ApiKey key, Words words) {
        return words.moment(Instant.parse(key.lastUsed()), zone);
    }
}
