// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a setting of type Password refers to. An admin keeps the value in the company's vault, or in the server's
 * environment, and writes the reference into the setting; the setting itself holds no secret. Safe for many threads; each
 * question is one read of the database, so ask when the value is needed and do not keep it.
 *
 * <pre>{@code
 * PluginSecret key(PluginSecrets secrets, String setting, Call call) {
 *     return secrets.get(setting, call); // the setting says secret:plugin/acme.pay/live
 * }
 * }</pre>
 */
@ProviderType
public interface PluginSecrets {

    /**
     * The value behind a reference: {@code secret:plugin/<id>/<name>} with the id of the plugin that asks, in the vault of
     * the call's company, or {@code env:NAME}, a variable of the server's environment that the admin lent to this plugin.
     *
     * @throws org.comptoir.model.ComptoirException {@code secret.reference} (INVALID: neither of the two), {@code
     *     secret.not-lent} (FORBIDDEN: another's secret, or a variable that was not lent), {@code secret.unknown}, {@code
     *     secret.environment} (no such variable), and as the vault refuses
     */
    PluginSecret get(String reference, Call call);
}
