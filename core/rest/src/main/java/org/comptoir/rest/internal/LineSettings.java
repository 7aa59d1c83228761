// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How much patience there is with clients that are slow, or pretend to be. */
@ObjectClassDefinition(name = "Comptoir: HTTP lines", description = "When the server hangs up on slow clients.")
@interface LineSettings {

    @AttributeDefinition(
            name = "Seconds for a head",
            description = "Within which a request's head is whole, counted from when the line was opened or the last"
                    + " answer ended.",
            min = "1",
            max = "600")
    int headSeconds() default 30;

    @AttributeDefinition(
            name = "Seconds of grace",
            description = "After which a body or an answer has to move.",
            min = "1",
            max = "600")
    int graceSeconds() default 20;

    @AttributeDefinition(
            name = "Bytes a second",
            description = "That a body or an answer moves by after its grace, on average.",
            min = "1",
            max = "1000000")
    int bytesPerSecond() default 1000;

    @AttributeDefinition(
            name = "Lines of one address",
            description = "That it may keep open; this machine and trusted proxies have no such bound.",
            min = "1",
            max = "100000")
    int linesOfOneAddress() default 500;

    @AttributeDefinition(
            name = "Waits for one address",
            description = "So many of its clients may be waited for at once, to send a body or to read an answer; this"
                    + " machine and trusted proxies have no such bound.",
            min = "1",
            max = "40")
    int waitsForOneAddress() default 16;
}
