// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.comptoir.api.company.Company;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Invariant.Verdict;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;
import org.comptoir.shell.internal.Services;
import org.comptoir.shell.internal.console.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the invariants, company by company, in the order of their ids. */
public final class Proof {

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    private final Services services;

    /** What came of it all. */
    public record Report(boolean ok, List<CompanyProof> companies, long millis) {}

    /** One company's part. */
    public record CompanyProof(String company, List<Finding> invariants) {}

    /** One promise. */
    public record Finding(String id, String promise, boolean holds, long checked, List<String> breaches, long millis) {}

    public Proof(Services services) {
        this.services = services;
    }

    /**
     * @param wanted tells by its id whether an invariant is to be run
     * @throws ComptoirException {@code invariant.unknown} when none is
     */
    public Report of(List<Company> companies, Predicate<String> wanted, Function<CompanyId, Call> calls) {
        List<Invariant> invariants = services.all(Invariant.class).stream()
                .filter(invariant -> wanted.test(invariant.id()))
                .sorted(Comparator.comparing(Invariant::id))
                .toList();
        if (invariants.isEmpty()) {
            throw new ComptoirException("invariant.unknown", Fault.NOT_FOUND, Map.of());
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
        return new Report(ok, proofs, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
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

    /** Shows a report; refuses with {@code verify.breach} when a promise does not hold. */
    public static void show(Report report, Answer answer, boolean asJson) {
        if (asJson) {
            answer.one(report);
        } else {
            answer.rows(lines(report), "company", "id", "holds", "checked", "millis", "promise");
            report.companies().forEach(company -> company.invariants().forEach(finding -> finding.breaches()
                    .forEach(breach -> answer.say(company.company() + " " + finding.id() + ": " + breach))));
        }
        if (!report.ok()) {
            throw new ComptoirException(
                    "verify.breach", Fault.CONFLICT, Map.of("breaches", Long.toString(breaches(report))));
        }
    }

    private record Line(String company, String id, boolean holds, long checked, long millis, String promise) {}

    private static List<Line> lines(Report report) {
        List<Line> lines = new ArrayList<>();
        for (CompanyProof company : report.companies()) {
            for (Finding finding : company.invariants()) {
                lines.add(new Line(
                        company.company(),
                        finding.id(),
                        finding.holds(),
                        finding.checked(),
                        finding.millis(),
                        finding.promise()));
            }
        }
        return lines;
    }

    private static long breaches(Report report) {
        return report.companies().stream()
                .flatMap(company -> company.invariants().stream())
                .mapToLong(finding -> finding.breaches().size())
                .sum();
    }
}
