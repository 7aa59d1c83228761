// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.util.Locale;

/**
 * Who knocks, before anybody knows who it is.
 *
 * @param address the IP address (v4 or v6, no port, no name) from which the request came: what the connection says, or what
 *     a proxy says that the settings name, never a header of just anybody's
 * @param agent what the browser says of itself, as it came; kept on one line and cut
 * @param locale the language of messages
 * @param traceId joins the log lines of one request
 */
public record Visitor(String address, String agent, Locale locale, String traceId) {}
