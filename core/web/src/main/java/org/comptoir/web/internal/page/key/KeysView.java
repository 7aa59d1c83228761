// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.key;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.people.User;
import org.comptoir.model.id.UserId;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the company.
 *
 * @param makers the people for whom they answer
 * @param more the cursor of those that follow, empty for none
 */
public record KeysView(List<ApiKey> keys, Map<UserId, User> makers, String more, ZoneId zone) implements View {

    private static final String USER = "user:";

    /** Which people made these keys, or the keys that did. */
    static Set<UserId> makers(List<ApiKey> keys) {
        return keys.stream()
                .map(ApiKey::createdBy)
                .filter(maker -> maker.startsWith(USER))
                .map(KeysView::person)
                .collect(Collectors.toSet());
    }

    private static UserId person(String maker) {
        return UserId.parse(maker.substring(USER.length()));
    }

    /** Who made a key, if they are a person who is there. */
    public @Nullable User person(ApiKey key) {
        return key.createdBy().startsWith(USER) ? makers.get(person(key.createdBy())) : null;
    }

    /** What to call who made a key: a person by name, else where it was made. */
    public String madeBy(ApiKey key, Words words) {
        User person = person(key);
        if (person != null) {
            return person.name();
        }
        String named = "keys/made-at/" + key.createdBy().split(":", 2)[0];
        return words.has(named) ? words.of(named) : key.createdBy();
    }

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
