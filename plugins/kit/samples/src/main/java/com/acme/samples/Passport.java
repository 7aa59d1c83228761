// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.samples;

import org.comptoir.spi.ComptoirPlugin;

/** Who we are, whom we talk to and what we read. A plugin of one extension says this on the extension's own class. */
@ComptoirPlugin(
        id = "acme.samples",
        name = "%name",
        publisher = "Acme SARL",
        licence = "Apache-2.0",
        description = "%description",
        network = {"vat.example:443", "bank.example:443", "mail.example:443"},
        reads = {"orders", "ledger"},
        personalData = {"name", "email"})
final class Passport {

    private Passport() {}
}
