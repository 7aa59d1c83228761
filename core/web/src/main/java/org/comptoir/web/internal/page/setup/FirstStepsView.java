// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.setup;

import java.util.List;
import org.comptoir.api.people.Session;
import org.comptoir.web.internal.view.View;

/**
 * What a shop still lacks, and how it comes by it.
 *
 * @param session of the reader, who may not be the one to do it
 */
public record FirstStepsView(List<FirstSteps.FirstStep> steps, Session session) implements View {

    public FirstStepsView {
        steps = List.copyOf(steps);
    }

    @Override
    public String template() {
        return "first-steps";
    }
}
