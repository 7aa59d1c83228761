// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.connect;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.hook.Deliveries;
import org.comptoir.api.hook.DeliverySelection;
import org.comptoir.api.hook.DeliverySummary;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Calls that came in. */
@Service
@Command(
        scope = "comptoir",
        name = "webhook-list",
        description = "Lists webhooks that came in, newest first, without what was sent",
        detailedDescription = "classpath:help/webhook-list.txt")
@Parsing(OptionsFirst.class)
public final class WebhookList extends CompanyCommand {

    @Option(name = "--failed", description = "Only those that were not taken")
    private boolean failed;

    @Override
    protected void run(Answer answer) {
        Call call = call();
        DeliverySelection selection =
                failed ? DeliverySelection.ALL.of(List.of("refused", "failed")) : DeliverySelection.ALL;
        answer.pages(
                limit(),
                page -> {
                    ListPage<DeliverySummary> found = service(Deliveries.class).list(selection, page, call);
                    return new Page<>(found.items(), found.next());
                },
                "id",
                "hook",
                "receivedAt",
                "outcome",
                "code",
                "reason",
                "tries");
    }
}
