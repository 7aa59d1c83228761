// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.vatcheck;

import java.util.List;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.comptoir.tck.TaxIdCheckContract;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Answer;
import org.comptoir.tck.stub.StubHttp;
import org.junit.jupiter.api.AfterEach;

class VatOfficeContractTest implements TaxIdCheckContract {

    private static final String KEY = "canary-key-7d1f";

    private final Counterparty office =
            Counterparty.of(request -> request.path().contains("BE0123456749")
                    ? new Answer(200, "valid;W-77;Maison Dubois;Rue Haute 1, Liège;2026-11-21T10:00:00Z")
                    : new Answer(200, "unknown;W-78;;;2026-11-21T10:00:00Z"));

    @AfterEach
    void close() {
        office.close();
    }

    @Override
    public TaxIdCheck extension() {
        return new VatOffice("key", new StubHttp(office.address()), (reference, call) -> PluginSecret.of(KEY));
    }

    @Override
    public Counterparty counterparty() {
        return office;
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY);
    }

    @Override
    public TaxIdQuestion valid() {
        return new TaxIdQuestion(new CountryCode("BE"), "BE0123456749", "FR83404833048");
    }

    @Override
    public TaxIdQuestion invalid() {
        return new TaxIdQuestion(new CountryCode("BE"), "BE0000000097", "FR83404833048");
    }
}
