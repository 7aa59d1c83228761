// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.Chains;
import org.comptoir.kernel.Tx.Chain;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The modules that hand out their chains. */
@Component(service = ChainSources.class)
public final class ChainSources {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Chains> sources = List.of();

    @Activate
    public ChainSources() {}

    /** Those of a test. */
    public ChainSources(List<Chains> sources) {
        this.sources = List.copyOf(sources);
    }

    Optional<Chains> of(Chain chain) {
        return sources.stream().filter(source -> source.hold(chain)).findFirst();
    }
}
