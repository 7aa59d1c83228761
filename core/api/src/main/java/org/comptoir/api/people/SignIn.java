// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.util.Set;
import org.comptoir.api.access.NotForPlugins;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How people come in and prove who they are. Each try is written down with address and browser; secrets are not.
 *
 * <p>Refusals that all methods share:
 *
 * <ul>
 *   <li>{@code sign-in.throttled} ({@link org.comptoir.model.Fault#THROTTLED}, with {@code retryAfterSeconds}): five wrong tries
 *       on one account within a quarter of an hour, from then on a growing pause; or more than forty tries a minute from
 *       one network (IPv4 /24, IPv6 /64). Nobody is locked out for good, and tries during the pause are not looked at.
 *   <li>{@code sign-in.busy} (unavailable, with {@code retryAfterSeconds}): too many passwords are being looked at; no more
 *       than four at once are, because each takes 64 MiB and a moment of a processor.
 * </ul>
 */
@NotForPlugins
@ProviderType
public interface SignIn {

    /**
     * The first step. Refused: {@code sign-in.refused}, which says the same in the same time of a wrong password, an unknown
     * e-mail, somebody who has no password yet, and somebody who is suspended.
     */
    Step password(String email, String password, Visitor visitor);

    /**
     * What the second step can be shown by who has this ticket: {@code code}, {@code passkey}, {@code recovery-code}.
     * Refused: {@code sign-in.ticket}.
     */
    Set<String> ways(String ticket);

    /**
     * The second step, with a code of an authenticator app: the present one, the one before or the next; each once. Refused:
     * {@code sign-in.ticket} (it has run out, was used, or is for something else: begin again), {@code sign-in.code}.
     *
     * @param code six digits; spaces between them do not count
     */
    NewSession code(String ticket, String code, Visitor visitor);

    /**
     * The second step, with a recovery code, which is worth nothing afterwards. Refused: {@code sign-in.ticket}, {@code
     * sign-in.code}.
     *
     * @param recoveryCode small or capital letters; dashes and spaces do not count
     */
    NewSession recoveryCode(String ticket, String recoveryCode, Visitor visitor);

    /** A secret for the app of somebody who must enrol first; another one each time. Refused: {@code sign-in.ticket}. */
    TotpOffer offerTotp(String ticket, Visitor visitor);

    /**
     * Proves that the app has the secret, and lets them in. Refused: {@code sign-in.ticket}, {@code totp.not-offered}
     * (none was, by this ticket), {@code sign-in.code}.
     */
    Enrolled enrolTotp(String ticket, String code, Visitor visitor);

    /**
     * Whom a link is for. Changes nothing, however often it is asked: programs that check links in mails do. Refused: {@code
     * link.unknown} (made up, run out, used, or ended by a later one).
     */
    LinkHolder link(String token, Visitor visitor);

    /**
     * Chooses a password by way of a link, which is worth nothing afterwards. All sessions end; whoever has, or must have, a
     * second factor goes on to it. Refused: {@code link.unknown}, then {@code password.too-short} (with {@code
     * shortest}), {@code password.too-long} (with {@code longest}, 128), {@code password.common}, {@code
     * password.about-you} (it holds their e-mail, name or company and little else).
     */
    Step choosePassword(String token, String password, Visitor visitor);

    /**
     * Proves again that it is they who sit there, for {@link Session#CONFIRMED}. The session goes on under a new secret; the
     * one they came with is worth nothing afterwards. Refused: {@code session.unknown}, {@code sign-in.refused} (the
     * password is wrong), {@code sign-in.code}.
     *
     * @param secret of their session
     * @param code of their app, or a recovery code; empty for somebody without a second factor
     */
    NewSession confirm(String secret, String password, String code, Visitor visitor);
}
