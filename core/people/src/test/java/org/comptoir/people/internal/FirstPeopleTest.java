// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.comptoir.api.company.Company;
import org.comptoir.api.demo.DemoCompany;
import org.comptoir.api.people.Step;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Tx;
import org.comptoir.model.Call;
import org.comptoir.people.internal.password.Cost;
import org.comptoir.people.internal.password.Passwords;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.io.TempDir;

class FirstPeopleTest {

    private static final String EMAIL = "camille@lenoir.example";

    @TempDir
    Path folder;

    private final Passwords passwords = new Passwords(new Cost(64, 1, 1), 1, Duration.ofSeconds(5));

    private static final class Alone implements Job.Lease {
        @Override
        public long token() {
            return 1;
        }

        @Override
        public void check(Tx tx) {
            // Nobody else runs it here.
        }
    }

    private FirstAdmin started(TestKernel kernel, FakeCompanies companies, String password) {
        return new FirstAdmin(
                kernel.units(),
                kernel.clock(),
                kernel.ids(),
                companies,
                passwords,
                Map.of("COMPTOIR_ADMIN_EMAIL", EMAIL, "COMPTOIR_ADMIN_PASSWORD", password)::get);
    }

    @EachDatabase
    void theFirstAdminComesFromTheEnvironmentOnceThereIsACompany(TestKernel kernel) {
        Front front = new Front(kernel);
        assertThat(started(kernel, new FakeCompanies(), Front.PASSWORD).hasWork())
                .isFalse();
        FirstAdmin admin = started(kernel, new FakeCompanies("lenoir"), Front.PASSWORD);
        assertThat(admin.hasWork()).isTrue();
        admin.run(new Alone());
        assertThat(admin.hasWork()).isFalse();
        assertThat(front.knock(EMAIL)).isInstanceOf(Step.NeedsEnrolment.class);
    }

    @EachDatabase
    void theEnvironmentChangesNobodyWhoIsThere(TestKernel kernel) {
        Front front = new Front(kernel);
        front.member(EMAIL, "admin");
        FirstAdmin admin = started(kernel, new FakeCompanies("lenoir"), "quatre savons verts");
        assertThat(admin.hasWork()).isFalse();
        assertThat(front.knock(EMAIL)).isInstanceOf(Step.NeedsEnrolment.class);
    }

    @EachDatabase
    void aBadPasswordMakesNoAdminAndIsNotTriedAgain(TestKernel kernel) {
        Front front = new Front(kernel);
        FirstAdmin admin = started(kernel, new FakeCompanies("lenoir"), "kurz");
        admin.run(new Alone());
        assertThat(admin.hasWork()).isFalse();
        assertThat(Front.code(() -> front.signIn.password(EMAIL, "kurz", Front.VISITOR)))
                .isEqualTo("sign-in.refused");
    }

    @EachDatabase
    void theDemoHasSomebodyOfEachRoleWithAPasswordThatNobodyElseKnows(TestKernel kernel) throws IOException {
        Front front = new Front(kernel);
        front.customers.named("EPICERIE", front.organisation());
        DemoPeople demo = new DemoPeople(
                new Demo(kernel),
                new Members(kernel.units(), kernel.clock(), kernel.ids(), new FakeCompanies(), passwords),
                front.customers,
                folder);
        demo.takeIn();
        Path file = folder.resolve("demo-people");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(10).doesNotHaveDuplicates();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        demo.takeIn();
        assertThat(Files.readAllLines(file)).isEqualTo(lines);
        for (String line : lines) {
            String[] login = line.split(" ");
            boolean guarded = login[0].matches("(admin|accountant|plugin-admin)@.*");
            assertThat(front.signIn.password(login[0], login[1], Front.VISITOR))
                    .isInstanceOf(guarded ? Step.NeedsEnrolment.class : Step.Entered.class);
        }
    }

    private record Demo(TestKernel kernel) implements DemoCompany {
        @Override
        public Company company() {
            return new FakeCompanies().get(kernel.call());
        }

        @Override
        public Call call(String part) {
            return kernel.call();
        }
    }
}
