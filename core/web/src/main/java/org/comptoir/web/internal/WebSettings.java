// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What stands in front of the pages. */
@ObjectClassDefinition(name = "Comptoir pages", description = "What stands between browsers and the server.")
public @interface WebSettings {

    @AttributeDefinition(
            name = "Trusted proxies",
            description =
                    "Addresses and ranges, such as 127.0.0.1 or 10.0.0.0/8, whose word is taken for where a request"
                            + " came from. Nobody's unless said otherwise.")
    String[] trustedProxies() default {};

    @AttributeDefinition(
            name = "Header of the proxies",
            description = "The one that they write: X-Forwarded-For or Forwarded (RFC 7239).")
    String proxyHeader() default "X-Forwarded-For";

    @AttributeDefinition(
            name = "Largest file",
            description = "How many megabytes a file may have that somebody brings in, 64 at most.",
            min = "1",
            max = "64")
    int largestFileMegabytes() default 64;
}
