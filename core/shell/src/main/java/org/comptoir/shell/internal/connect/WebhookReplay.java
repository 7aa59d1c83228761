// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.connect;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.hook.Deliveries;
import org.comptoir.model.id.DeliveryId;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Tries calls again. */
@Service
@Command(
        scope = "comptoir",
        name = "webhook-replay",
        description = "Hands webhooks that came in to their plugin once more",
        detailedDescription = "classpath:help/webhook-replay.txt")
@Parsing(OptionsFirst.class)
public final class WebhookReplay extends ChangeCommand {

    @Argument(
            name = "ids",
            description = "Which ones, as webhook-list tells; 20 at most",
            required = true,
            multiValued = true)
    private List<String> ids = List.of();

    @Override
    protected Plan plan() {
        List<DeliveryId> chosen = ids.stream().map(DeliveryId::parse).toList();
        return new Plan("webhook.replay", String.join(" ", ids), Map.of("webhooks", chosen.size()), (answer, call) -> {
            Deliveries.Replayed replayed = service(Deliveries.class).replay(chosen, call);
            answer.one(Map.of("taken", replayed.taken(), "refused", replayed.refused()));
        });
    }
}
