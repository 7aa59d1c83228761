// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.util.List;
import java.util.regex.Pattern;
import org.comptoir.brokers.internal.Asker;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.spi.broker.v1.PluginStore;
import org.comptoir.spi.broker.v1.StoreReader;
import org.comptoir.spi.broker.v1.StoreSql;
import org.comptoir.spi.broker.v1.StoreWork;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** The tables of one bundle's plugin. */
@Component(service = PluginStore.class, scope = ServiceScope.BUNDLE)
public final class BrokeredStore implements PluginStore {

    private static final Pattern PURPOSE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LONGEST_ANSWER = 4_000;

    private final Asker asker;
    private final DataOfPlugins data;
    private final Units units;

    @Activate
    public BrokeredStore(ComponentContext context, @Reference DataOfPlugins data, @Reference Units units) {
        this(Asker.of(context.getUsingBundle()), data, units);
    }

    /** The tables of whoever asks; the contract kit asks without a bundle. */
    public BrokeredStore(Asker asker, DataOfPlugins data, Units units) {
        this.asker = asker;
        this.data = data;
        this.units = units;
    }

    @Deactivate
    void close() {
        asker.leave();
    }

    @Override
    public <T> List<T> read(StoreSql select, StoreReader<T> reader, Call call) {
        OwnTables own = open(call);
        RunTimeSql.Ready ready = RunTimeSql.select(select, own, call.company());
        try (Loan loan = data.lend(asker, call)) {
            return units.read(sql -> {
                loan.begin(sql);
                Running.limit(sql);
                return Running.read(sql, ready, reader);
            });
        }
    }

    @Override
    public String write(String purpose, StoreWork work, Call call) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw ComptoirException.invalid("store.purpose", "purpose", purpose);
        }
        OwnTables own = open(call);
        try (Loan loan = data.lend(asker, call)) {
            return units.write(keyed(purpose, call), String.class, tx -> {
                loan.begin(tx);
                return answer(work, new OpenTx(tx, own, call.company()));
            });
        }
    }

    private static String answer(StoreWork work, OpenTx open) {
        String answer;
        try {
            answer = work.run(open);
        } finally {
            open.end();
        }
        if (answer.length() > LONGEST_ANSWER) {
            throw ComptoirException.invalid("store.answer-too-long", "answer");
        }
        return answer;
    }

    private OwnTables open(Call call) {
        asker.require();
        if (units.writing()) {
            throw StoreRefusals.conflict("store.in-write", "plugin", asker.id());
        }
        return data.tables(asker, call);
    }

    /** A key of the plugin's and the purpose's own: the caller's is for what the core writes in the same call. */
    private Call keyed(String purpose, Call call) {
        Idempotency given = call.idempotency();
        if (!given.isPresent()) {
            return call;
        }
        String key = new Sha256()
                .add(asker.id() + "\n" + purpose + "\n" + given.key())
                .hex();
        return call.withIdempotency(new Idempotency("plugin-store:" + key, given.digest()));
    }
}
