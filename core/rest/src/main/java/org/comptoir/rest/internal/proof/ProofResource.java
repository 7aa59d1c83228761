// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.proof;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Recomputes every promise about the caller's books from the journals. */
@Component(service = ProofResource.class)
@JakartarsResource
@Path("/verify")
@Produces(MediaType.APPLICATION_JSON)
public final class ProofResource {

    private final Units units;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Invariant> invariants = List.of();

    @Activate
    public ProofResource(@Reference Units units) {
        this.units = units;
    }

    @GET
    @Needs({"audit:r", "audit:finance"})
    @Does(
            value = "Recomputes every promise about the books; a breach is an answer, not an error.",
            patienceSeconds = 600)
    public Proof verify(@Context Call call) {
        List<Proof.Checked> checked = invariants.stream()
                .sorted(Comparator.comparing(Invariant::id))
                .map(invariant -> check(invariant, call))
                .toList();
        return new Proof(checked.stream().allMatch(Proof.Checked::holds), checked);
    }

    private Proof.Checked check(Invariant invariant, Call call) {
        Invariant.Verdict verdict = units.read(sql -> invariant.verify(sql, call));
        return new Proof.Checked(
                invariant.id(), invariant.promise(), verdict.holds(), verdict.checked(), verdict.breaches());
    }
}
