// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreReader;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.broker.v1.StoreWork;

/** A store that is asked for one company now; a call of another, kept from an earlier question, is a leak. */
record CallsOfOne(PluginStore store, CompanyId company) implements PluginStore {

    @Override
    public <T> List<T> read(StoreSql select, StoreReader<T> reader, Call call) {
        requireOwn(select.text(), call);
        return store.read(select, reader, call);
    }

    @Override
    public String write(String purpose, StoreWork work, Call call) {
        requireOwn(purpose, call);
        return store.write(purpose, work, call);
    }

    private void requireOwn(String what, Call call) {
        assertThat(call.company())
                .as("the company that «%s» is run for, while the plugin works for this one", what)
                .isEqualTo(company);
    }
}
