// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.BundledTexts;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.FakeServices;
import org.comptoir.shell.internal.FakeUnits;
import org.comptoir.shell.internal.console.Run;
import org.comptoir.testkit.FakeCompanies;
import org.junit.jupiter.api.Test;

class VerifyTest {

    private record Promise(String id, String... breaches) implements Invariant {
        @Override
        public String promise() {
            return "it holds";
        }

        @Override
        public Verdict verify(Sql sql, Call call) {
            return new Verdict(3, List.of(breaches));
        }
    }

    private static final class Failing implements Invariant {
        @Override
        public String id() {
            return "I3";
        }

        @Override
        public String promise() {
            return "it can be read";
        }

        @Override
        public Verdict verify(Sql sql, Call call) {
            throw new IllegalStateException("no table");
        }
    }

    private static FakeServices services(String... companies) {
        return new FakeServices()
                .with(Companies.class, new FakeCompanies(companies))
                .with(ProblemTexts.class, new BundledTexts(ProblemTexts.class.getClassLoader()))
                .with(Clock.class, Clock.systemUTC())
                .with(Ids.class, () -> new UUID(1, 1))
                .with(Units.class, new FakeUnits());
    }

    @Test
    void everyCompanyIsProvenInTheOrderOfThePromises() throws Exception {
        FakeServices services =
                services("a", "b").with(Invariant.class, new Promise("I9")).with(Invariant.class, new Promise("I1"));
        Run run = Run.of(new Verify(), services, "--json");
        assertThat(run.status()).isZero();
        assertThat(run.out().replaceAll("\"millis\":[0-9]+", "\"millis\":0"))
                .isEqualTo("{\"companies\":["
                        + "{\"company\":\"a\",\"invariants\":[" + finding("I1", true, "") + ","
                        + finding("I9", true, "")
                        + "]},{\"company\":\"b\",\"invariants\":[" + finding("I1", true, "") + ","
                        + finding("I9", true, "") + "]}],\"millis\":0,\"ok\":true}\n");
    }

    private static String finding(String id, boolean holds, String breaches) {
        return "{\"breaches\":[" + breaches + "],\"checked\":3,\"holds\":" + holds + ",\"id\":\"" + id
                + "\",\"millis\":0,\"promise\":\"it holds\"}";
    }

    @Test
    void theAuditTrailIsProvenWithItsAnchors() throws Exception {
        FakeServices services = services("a")
                .with(Invariant.class, new Promise("I9"))
                .with(Invariant.class, new Promise("I9-anchors", "its end was cut off"))
                .with(Invariant.class, new Promise("I1", "not asked for"));
        Run run = Run.of(new AuditVerify(), services, "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("I9-anchors", "its end was cut off").doesNotContain("not asked for");
    }

    @Test
    void aBreachIsTheOneObjectOnStandardOutputAndANonZeroExit() throws Exception {
        FakeServices services = services("a").with(Invariant.class, new Promise("I1", "entry 7 does not balance"));
        Run run = Run.of(new Verify(), services, "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out()).contains("\"ok\":false", "entry 7 does not balance");
        assertThat(run.err()).contains("\"code\":\"verify.breach\"");
    }

    @Test
    void aPromiseThatCannotBeCheckedIsNotKept() throws Exception {
        Run run = Run.of(new Verify(), services("a").with(Invariant.class, new Failing()), "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("\"holds\":false", "it could not be checked: no table");
    }

    @Test
    void peopleSeeATableAndTheBreaches() throws Exception {
        FakeServices services = services("a").with(Invariant.class, new Promise("I1", "entry 7 does not balance"));
        Run run = Run.of(new Verify(), services);
        assertThat(run.out()).contains("company", "I1", "a I1: entry 7 does not balance");
        assertThat(run.err()).startsWith("verify.breach: A promise about the books does not hold (breaches=\"1\").");
    }

    @Test
    void onlyOnePromiseOfOneCompanyCanBeAskedFor() throws Exception {
        FakeServices services = services("a", "b")
                .with(Invariant.class, new Promise("I1", "broken"))
                .with(Invariant.class, new Promise("I9"));
        assertThat(Run.of(new Verify(), services, "--only", "I9", "--company", "b")
                        .status())
                .isZero();
        assertThat(Run.of(new Verify(), services, "--only", "I7").err()).startsWith("invariant.unknown");
        assertThat(Run.of(new Verify(), services, "--company", "c").err()).startsWith("company.unknown");
    }

    @Test
    void aServerWithoutCompaniesHasNothingToProve() throws Exception {
        Run run = Run.of(new Verify(), services().with(Invariant.class, new Promise("I1")), "--json");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("{\"companies\":[],").contains("\"ok\":true");
    }
}
