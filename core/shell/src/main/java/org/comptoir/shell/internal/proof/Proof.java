// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.comptoir.api.company.Company;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Invariant.Verdict;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;
import org.comptoir.shell.internal.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the invariants, company by company, in the order of their ids. */
final class Proof {

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    private final Services services;

    /** What came of it all. */
    record Report(boolean ok, List<CompanyProof> companies, double seconds) {}

    /** One company's part. */
    record CompanyProof(String company, List<Finding> invariants) {}

    /** One promise. */
    record Finding(String id, String promise, boolean holds, long checked, List<String> breaches, long millis) {}

    Proof(Services services) {
        this.services = services;
    }

    /** @param only the id of the one to run, empty for all */
    Report of(List<Company> companies, String only, Function<CompanyId, Call> calls) {
        List<Invariant> invariants = services.all(Invariant.class).stream()
                .filter(invariant -> only.isEmpty() || invariant.id().equals(only))
                .sorted(Comparator.comparing(Invariant::id))
                .toList();
        if (invariants.isEmpty()) {
            throw new ComptoirException(
                    "invariant.unknown", Fault.NOT_FOUND, java.util.Map.of(ComptoirException.VALUE, only));
        }
        long start = System.nanoTime();
        List<CompanyProof> proofs = new ArrayList<>();
        for (Company company : companies) {
            Call call = calls.apply(company.id());
            proofs.add(new CompanyProof(
                    company.code(),
                    invariants.stream()
                            .map(invariant -> finding(invariant, call))
                            .toList()));
        }
        boolean ok =
                proofs.stream().flatMap(proof -> proof.invariants().stream()).allMatch(Finding::holds);
        return new Report(ok, proofs, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0);
    }

    private Finding finding(Invariant invariant, Call call) {
        long start = System.nanoTime();
        Verdict verdict = verdict(invariant, call);
        return new Finding(
                invariant.id(),
                invariant.promise(),
                verdict.holds(),
                verdict.checked(),
                verdict.breaches(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** A promise that cannot be checked is not kept. */
    private Verdict verdict(Invariant invariant, Call call) {
        try {
            return services.get(Units.class).read(sql -> invariant.verify(sql, call));
        } catch (RuntimeException failure) {
            LOG.error(
                    "event=invariant-failed invariant={} action=\"see the cause; the promise is unproven\"",
                    invariant.id(),
                    failure);
            return new Verdict(0, List.of("it could not be checked: " + failure.getMessage()));
        }
    }
}
