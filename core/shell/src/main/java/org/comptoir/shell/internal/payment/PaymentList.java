// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.payment;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.payment.Payments;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Payments through gateways. */
@Service
@Command(
        scope = "comptoir",
        name = "payment-list",
        description = "Lists payments through gateways, newest first",
        detailedDescription = "classpath:help/payment-list.txt")
@Parsing(OptionsFirst.class)
public final class PaymentList extends CompanyCommand {

    @Option(name = "--state", description = "Only these, such as open, paid or contested")
    private String state = "";

    @Override
    protected void run(Answer answer) {
        Call call = call();
        answer.pages(
                limit(),
                page -> service(Payments.class).list(state, page, call),
                "reference",
                "customerCode",
                "gateway",
                "state",
                "amount",
                "refunded",
                "createdAt",
                "externalId",
                "id");
    }
}
