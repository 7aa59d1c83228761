// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vies;

import java.util.List;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.taxid.v1.TaxIdCheck;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.comptoir.tck.TaxIdCheckContract;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.stub.StubHttp;
import org.junit.jupiter.api.AfterEach;

class ViesCheckContractTest implements TaxIdCheckContract {

    private static final CountryCode BELGIUM = new CountryCode("BE");

    private final ViesStub vies = new ViesStub();

    @AfterEach
    void close() {
        vies.counterparty().close();
    }

    @Override
    public TaxIdCheck extension() {
        return new ViesCheck(new StubHttp(vies.counterparty().address()));
    }

    @Override
    public Counterparty counterparty() {
        return vies.counterparty();
    }

    @Override
    public List<String> secrets() {
        return List.of(ViesStub.CANARY);
    }

    @Override
    public TaxIdQuestion valid() {
        return new TaxIdQuestion(BELGIUM, ViesStub.VALID, "FR44732829320");
    }

    @Override
    public TaxIdQuestion invalid() {
        return new TaxIdQuestion(BELGIUM, ViesStub.INVALID, "FR44732829320");
    }
}
