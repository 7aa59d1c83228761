// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import java.net.Socket;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The way out for a plugin that speaks something else than HTTP, such as SMTP: connections to the hosts that its passport
 * names, and to those that the admin listed for it by {@code plugin:host:port}, where which host it is follows from
 * settings. Safe for many threads.
 *
 * <p>A host that leads to a private, local or otherwise special address is refused, unless the admin listed it as private;
 * the address that was looked at is the one that is connected to. A connection ends with the call's deadline, and after five
 * minutes at the latest, whatever is under way on it: what was written by then may have been read. Each read waits no
 * longer than that. What is not encrypted from its first byte the plugin encrypts itself, or says why not.
 *
 * <pre>{@code
 * Outcome<String> greeting(PluginSockets sockets, Function<Socket, String> library, Call call) {
 *     Outcome<Socket> outcome = sockets.encrypted("smtp.acme.example", 465, call);
 *     if (!(outcome instanceof Outcome.Done<Socket> done)) {
 *         return new Outcome.Failed<>(((Outcome.Failed<Socket>) outcome).problem());
 *     }
 *     try (Closeable connection = done.value()) {
 *         return new Outcome.Done<>(library.apply(done.value()));
 *     } catch (IOException broken) {
 *         return new Outcome.Unknown<>(Problem.of("acme.broken-off", Problem.Kind.UNREACHABLE, "it broke off"));
 *     }
 * }
 * }</pre>
 */
@ProviderType
public interface PluginSockets {

    /**
     * A connection as it is. Its {@link Socket#getInetAddress address} bears the host's name, for a certificate to be
     * compared with.
     *
     * @return {@code Done} with a connected socket, which the plugin closes; {@code Failed} otherwise, since nothing was
     *     sent. Its code:
     *     <ul>
     *       <li>{@code outbound.target} (INVALID_INPUT): no host and port
     *       <li>{@code outbound.host-undeclared} (REFUSED): neither in the passport nor listed by the admin
     *       <li>{@code outbound.address-private} (REFUSED): the host leads where no plugin may go
     *       <li>{@code outbound.in-write} (BUG): this thread is inside a write of the store
     *       <li>{@code outbound.host-unknown}, {@code outbound.no-connection} (UNREACHABLE)
     *       <li>{@code outbound.no-time} (BUSY): the deadline had passed
     *     </ul>
     */
    Outcome<Socket> plain(String host, int port, Call call);

    /** As {@link #plain}, over TLS with a certificate of that name; also {@code outbound.no-tls} (UNREACHABLE). */
    Outcome<Socket> encrypted(String host, int port, Call call);
}
