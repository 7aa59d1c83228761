// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.connect.AsideOrder;
import org.comptoir.api.connect.ConnectorState;
import org.comptoir.api.connect.Connectors;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.HookAnswers;
import org.comptoir.kernel.Hooks;
import org.comptoir.kernel.Instances;
import org.comptoir.kernel.Instances.Named;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Connectors as users see them; what they bring is pulled by {@link PullJob}. */
@Component(service = Connectors.class)
public final class DefaultConnectors implements Connectors {

    private static final Set<String> FROM = Set.of("cursor", "start");

    private final Units units;
    private final Clock clock;
    private final Companies companies;
    private final Instances<CommerceConnector> connectors;
    private final Hooks<CommerceConnector> hooks;
    private final ConnectorStore store = new ConnectorStore();

    @Activate
    public DefaultConnectors(
            @Reference Schemas schemas,
            @Reference Units units,
            @Reference Plugins plugins,
            @Reference Clock clock,
            @Reference Companies companies) {
        schemas.migrate("connect", DefaultImports.class);
        this.units = units;
        this.clock = clock;
        this.companies = companies;
        this.connectors = PullJob.connectors(plugins);
        this.hooks = new Hooks<>(connectors, "connector.receive", CommerceConnector::receive);
    }

    @Override
    public List<ConnectorState> list(Call call) {
        List<ConnectorState> known = units.read(sql -> store.states(sql, call.company()));
        List<Named<CommerceConnector>> there = mine(call);
        List<ConnectorState> all = new ArrayList<>();
        for (ConnectorState state : known) {
            String plugin = there.stream()
                    .filter(one -> one.name().equals(state.name()))
                    .map(one -> one.plugin().stamp().toString())
                    .findFirst()
                    .orElse("");
            all.add(of(state, plugin));
        }
        for (Named<CommerceConnector> one : there) {
            if (known.stream().noneMatch(state -> state.name().equals(one.name()))) {
                all.add(fresh(one));
            }
        }
        all.sort(Comparator.comparing(ConnectorState::name));
        return all;
    }

    private ConnectorState fresh(Named<CommerceConnector> one) {
        String stamp = one.plugin().stamp().toString();
        return new ConnectorState(one.name(), stamp, "", null, clock.instant(), 0, "", "", 0, 0);
    }

    private static ConnectorState of(ConnectorState state, String plugin) {
        return new ConnectorState(
                state.name(),
                plugin,
                state.cursor(),
                state.pulledAt(),
                state.nextPullAt(),
                state.failures(),
                state.error(),
                state.message(),
                state.booked(),
                state.aside());
    }

    private List<Named<CommerceConnector>> mine(Call call) {
        String company = companies.get(call).code();
        return connectors.all(call).stream()
                .filter(one -> one.company().equals(company))
                .toList();
    }

    @Override
    public ConnectorState pull(String connector, String from, Call call) {
        if (!FROM.contains(from)) {
            throw ComptoirException.invalid("connector.from", "from", from);
        }
        Company company = companies.get(call);
        requireKnown(connector, call);
        units.write(call, String.class, tx -> {
            tx.onDuplicate("connector_pk", TransientConflict::new);
            if (store.state(tx, company.id(), connector).isEmpty()) {
                store.create(tx, connector, tx.now());
            }
            if (from.equals("start")) {
                store.restart(tx, connector);
            }
            store.hurry(tx, connector);
            tx.audit("connector.pull", connector, Map.of("from", from));
            return connector;
        });
        return list(call).stream()
                .filter(state -> state.name().equals(connector))
                .findFirst()
                .orElseThrow();
    }

    private void requireKnown(String connector, Call call) {
        if (list(call).stream().noneMatch(state -> state.name().equals(connector))) {
            throw new ComptoirException(
                    "connector.unknown",
                    Fault.NOT_FOUND,
                    Map.of(ComptoirException.FIELD, "connector", ComptoirException.VALUE, connector));
        }
    }

    @Override
    public List<AsideOrder> aside(String connector, Call call) {
        requireKnown(connector, call);
        return units.read(sql -> store.aside(sql, call.company(), connector));
    }

    @Override
    public Optional<HookAnswer> receive(
            String connector, Map<String, String> headers, byte[] body, Instant receivedAt, Call call) {
        HookAnswers answers = new HookAnswers(companies);
        Optional<HookAnswer> answer = hooks.tried(
                        connector, new Webhook(headers, body, receivedAt), call, code -> answers.within(call, code))
                .map(answers::of);
        answer.filter(one -> one.refusal() == null)
                .map(HookAnswer::company)
                .ifPresent(company -> hurry(connector, call.withCompany(company)));
        return answer;
    }

    private void hurry(String connector, Call call) {
        units.write(call.withIdempotency(Idempotency.NONE), Boolean.class, tx -> {
            store.hurry(tx, connector);
            return true;
        });
    }
}
