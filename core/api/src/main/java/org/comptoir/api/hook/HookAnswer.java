// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.hook;

import java.util.List;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * What the connector or gateway of a name made of a call.
 *
 * @param company that it works for; absent where its settings name none of this server
 * @param plugin which code it was
 * @param pointers where to look; empty where the call was not taken
 * @param code why it was not taken, as the plugin or the server says it; empty where it was
 * @param reason the same in words of the plugin's, for who may see them
 * @param refusal what the caller hears; absent where it was taken
 */
public record HookAnswer(
        @Nullable CompanyId company,
        String plugin,
        List<Pointer> pointers,
        String code,
        String reason,
        @Nullable ComptoirException refusal) {

    public HookAnswer {
        pointers = List.copyOf(pointers);
    }

    /**
     * What a call that is genuine points at.
     *
     * @param kind what it is over there, such as {@code order}
     * @param externalId its identifier over there, empty for "something is new"
     */
    public record Pointer(String kind, String externalId) {}

    /** This, where it was taken; else it throws what the caller hears. */
    public HookAnswer orThrow() {
        if (refusal != null) {
            throw refusal;
        }
        return this;
    }
}
