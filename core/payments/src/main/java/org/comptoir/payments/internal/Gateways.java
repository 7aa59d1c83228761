// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.company.Companies;
import org.comptoir.api.payment.GatewayState;
import org.comptoir.kernel.Hooks;
import org.comptoir.kernel.Instances;
import org.comptoir.kernel.Instances.Named;
import org.comptoir.kernel.Plugins;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.gateway.v1.PaymentGateway;

/** The gateways that are there, by name. One that cannot even say its name is passed over. */
final class Gateways {

    private static final Duration NAMING = Duration.ofSeconds(2);

    private final Instances<PaymentGateway> instances;
    private final Companies companies;

    Gateways(Plugins plugins, Companies companies) {
        this.instances = new Instances<>(
                plugins, PaymentGateway.class, "gateway.name", PaymentGateway::name, PaymentGateway::company);
        this.companies = companies;
    }

    Hooks<PaymentGateway> hooks() {
        return new Hooks<>(instances, "gateway.receive", PaymentGateway::receive);
    }

    /** The gateway of that name, if it serves the call's company. Refused: {@code gateway.missing}. */
    Named<PaymentGateway> require(String name, Call call) {
        String company = companies.get(call).code();
        Set<String> known = new TreeSet<>();
        for (Named<PaymentGateway> one : instances.all(call)) {
            if (one.company().equals(company)) {
                if (one.name().equals(name)) {
                    return one;
                }
                known.add(one.name());
            }
        }
        throw new ComptoirException(
                "gateway.missing",
                Fault.UNAVAILABLE,
                Map.of(ComptoirException.FIELD, "gateway", ComptoirException.VALUE, name, "known", known.toString()));
    }

    List<GatewayState> states(Call call) {
        String company = companies.get(call).code();
        return instances.all(call).stream()
                .filter(one -> one.company().equals(company))
                .map(one -> new GatewayState(
                        one.name(),
                        one.plugin().stamp().toString(),
                        List.copyOf(new TreeSet<>(
                                one.plugin().ask(call, "gateway.capabilities", NAMING, PaymentGateway::capabilities)))))
                .sorted(java.util.Comparator.comparing(GatewayState::name))
                .toList();
    }
}
