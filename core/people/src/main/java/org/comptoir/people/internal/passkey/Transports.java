// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.passkey;

import java.util.Set;

/** How browsers reach authenticators (WebAuthn level 3, 5.8.4). What else a browser says is not kept. */
final class Transports {

    static final Set<String> KNOWN = Set.of("ble", "hybrid", "internal", "nfc", "smart-card", "usb");

    private Transports() {}
}
