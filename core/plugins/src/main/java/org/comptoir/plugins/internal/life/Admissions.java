// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.kernel.Admission;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.Extension;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Asks all who know a type of extensions whether a newcomer may stay. */
@Component(service = Admissions.class)
public final class Admissions {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Admission<?>> all = List.of();

    /** What speaks against the extensions of a bundle. */
    List<ComptoirException> objections(List<Plugin<Extension>> newcomers, Call call) {
        List<ComptoirException> objections = new ArrayList<>();
        for (Plugin<Extension> newcomer : newcomers) {
            for (Admission<?> admission : all) {
                objection(admission, newcomer, call, objections);
            }
        }
        return objections;
    }

    @SuppressWarnings("unchecked") // its type was looked at
    private static <S extends Extension> void objection(
            Admission<S> admission, Plugin<Extension> newcomer, Call call, List<ComptoirException> objections) {
        try {
            if (newcomer.ask(call, "check", HealthCheck.PATIENCE, admission.type()::isInstance)) {
                admission.admit((Plugin<S>) (Plugin<?>) newcomer, call);
            }
        } catch (ComptoirException objection) {
            objections.add(objection);
        }
    }
}
