// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The only way out for a plugin: requests to the hosts that its passport names, each with its port. Safe for many threads;
 * a request is sent and its answer read on the thread that asks, which waits no longer than the call's deadline.
 *
 * <p>A host that leads to a private, local or otherwise special address is refused, unless the admin listed the host; the
 * address that was looked at is the one that is connected to. {@code https} only, unless the admin listed the host. No
 * proxy, no cookies, no credentials but those in the request. At most three redirects are followed, each looked at in the
 * same way: never from {@code https} to {@code http}, and to another host neither with a body nor with any header of the
 * plugin's but {@code Accept} and {@code Accept-Language}. 303 goes on with GET, and a POST does so after 301 and 302 (RFC
 * 9110, 15.4); 307 and 308 repeat the request. Any other method is not repeated after 301 and 302: the plugin gets that
 * answer, as {@code Done}, and says itself what to do. Answers are unpacked; one that is larger than the admin allows
 * (2 MiB), packed or unpacked, is not read to its end.
 *
 * <pre>{@code
 * Outcome<String> charge(PluginHttp http, PluginSecret key, String body, Call call) {
 *     HttpRequest request = HttpRequest.post(URI.create("https://api.acme.example/charges"), "application/json", body)
 *             .bearer(key)
 *             .idempotent(call);
 *     Outcome<HttpResponse> outcome = http.send(request, call);
 *     if (outcome instanceof Outcome.Done<HttpResponse> done) {
 *         return done.value().status() == 201
 *                 ? new Outcome.Done<>(done.value().text())
 *                 : Outcome.refused("acme.not-charged", "Acme took no money");
 *     }
 *     return outcome instanceof Outcome.Failed<HttpResponse> failed
 *             ? new Outcome.Failed<>(failed.problem())
 *             : new Outcome.Unknown<>(((Outcome.Unknown<HttpResponse>) outcome).problem());
 * }
 * }</pre>
 */
@ProviderType
public interface PluginHttp {

    /**
     * Sends a request and waits for the whole answer.
     *
     * @return {@code Done} with the answer, whatever its status; {@code Failed} when it is certain that nothing was sent,
     *     {@code Unknown} when the request had left and no whole answer came. The problem's code, of {@code Failed}:
     *     <ul>
     *       <li>{@code outbound.target} (INVALID_INPUT): not an absolute http or https address, or one with a user in it
     *       <li>{@code outbound.method}, {@code outbound.header} (INVALID_INPUT): not well-formed, or not the plugin's to set
     *       <li>{@code outbound.request-too-large} (INVALID_INPUT)
     *       <li>{@code outbound.host-undeclared} (REFUSED): not in the passport
     *       <li>{@code outbound.not-encrypted} (REFUSED): {@code http} to a host that the admin did not list for it
     *       <li>{@code outbound.address-private} (REFUSED): the host leads where no plugin may go
     *       <li>{@code outbound.in-write} (BUG): this thread is inside a write of the store
     *       <li>{@code outbound.host-unknown}, {@code outbound.no-connection}, {@code outbound.no-tls} (UNREACHABLE)
     *       <li>{@code outbound.no-time} (BUSY): the deadline had passed, or passed before the request could leave
     *     </ul>
     *     of {@code Unknown}:
     *     <ul>
     *       <li>{@code outbound.timeout}, {@code outbound.broken-off} (UNREACHABLE)
     *       <li>{@code outbound.answer-malformed}, {@code outbound.answer-too-large}, {@code outbound.redirect-refused} (REFUSED): the
     *           request was answered, but not so that the answer could be used; a 307 with a body that leads elsewhere too
     *     </ul>
     */
    Outcome<HttpResponse> send(HttpRequest request, Call call);
}
