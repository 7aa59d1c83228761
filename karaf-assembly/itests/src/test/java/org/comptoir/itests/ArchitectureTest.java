// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The directions of the architecture: who may know whom, and what nobody may call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final List<String> DOMAINS = List.of(
            "accounts",
            "people",
            "privacy",
            "operations",
            "catalogue",
            "stock",
            "orders",
            "invoicing",
            "ledger",
            "connect",
            "brokers",
            "plugins",
            "records");

    private static final String[] CORE = {
        "org.comptoir.model..",
        "org.comptoir.spi..",
        "org.comptoir.api..",
        "org.comptoir.kernel..",
        "org.comptoir.persistence..",
        "org.comptoir.accounts..",
        "org.comptoir.people..",
        "org.comptoir.privacy..",
        "org.comptoir.operations..",
        "org.comptoir.catalogue..",
        "org.comptoir.stock..",
        "org.comptoir.orders..",
        "org.comptoir.invoicing..",
        "org.comptoir.ledger..",
        "org.comptoir.connect..",
        "org.comptoir.brokers..",
        "org.comptoir.plugins..",
        "org.comptoir.records..",
        "org.comptoir.rest..",
        "org.comptoir.web..",
        "org.comptoir.shell.."
    };

    private static final String KIT_FOR_DATA = "org.comptoir.tck.data..";

    private JavaClasses all;

    @BeforeAll
    void readAllModules() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(place -> !place.contains("-tests.jar") && !place.contains("/test-classes/"))
                .importPackages("org.comptoir");
    }

    @Test
    void theContractKitKnowsWhatPluginAuthorsKnow() {
        classes()
                .that(are(resideInAPackage("org.comptoir.tck..")))
                .and()
                .resideOutsideOfPackage(KIT_FOR_DATA)
                .should()
                .onlyDependOnClassesThat(are(resideInAnyPackage(
                                "org.comptoir.tck..",
                                "org.comptoir.bytecode..",
                                "org.comptoir.model..",
                                "org.comptoir.spi..",
                                "org.comptoir.api.."))
                        .or(are(DescribedPredicate.not(resideInAPackage("org.comptoir..")))))
                .check(all);
    }

    @Test
    void theContractKitForDataHasTheStoreOfTheServerAndIsKnownToNobody() {
        knowsOnly(
                KIT_FOR_DATA,
                KIT_FOR_DATA,
                "org.comptoir.tck..",
                "org.comptoir.brokers..",
                "org.comptoir.persistence..",
                "org.comptoir.kernel..",
                "org.comptoir.spi..",
                "org.comptoir.api..",
                "org.comptoir.model..");
        noClasses()
                .that()
                .resideOutsideOfPackage(KIT_FOR_DATA)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(KIT_FOR_DATA)
                .check(all);
    }

    @Test
    void theReaderOfByteCodeKnowsNoOtherModule() {
        knowsOnly("org.comptoir.bytecode..", "org.comptoir.bytecode..");
    }

    @Test
    void theVerifierSharesNothingWithWhatItProves() {
        knowsOnly("org.comptoir.verifier..", "org.comptoir.verifier..");
        noClasses()
                .that()
                .resideOutsideOfPackage("org.comptoir.verifier..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.comptoir.verifier..")
                .check(all);
    }

    @Test
    void theModelKnowsNoOtherModule() {
        knowsOnly("org.comptoir.model..", "org.comptoir.model..");
    }

    @Test
    void theExtensionPointsKnowTheModelAlone() {
        knowsOnly("org.comptoir.spi..", "org.comptoir.spi..", "org.comptoir.model..");
    }

    @Test
    void theApiKnowsTheModelAlone() {
        knowsOnly("org.comptoir.api..", "org.comptoir.api..", "org.comptoir.model..");
    }

    @Test
    void theKernelKnowsWhatPluginsKnow() {
        knowsOnly(
                "org.comptoir.kernel..",
                "org.comptoir.kernel..",
                "org.comptoir.spi..",
                "org.comptoir.api..",
                "org.comptoir.model..");
    }

    @Test
    void nobodyKnowsPersistenceButTheTestKits() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.comptoir.persistence..", "org.comptoir.testkit..", KIT_FOR_DATA)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.comptoir.persistence..")
                .check(all);
    }

    @Test
    void domainModulesDoNotKnowOneAnotherNorTheFaces() {
        for (String domain : DOMAINS) {
            knowsOnly(
                    "org.comptoir." + domain + "..",
                    "org.comptoir." + domain + "..",
                    "org.comptoir.bytecode..",
                    "org.comptoir.kernel..",
                    "org.comptoir.spi..",
                    "org.comptoir.api..",
                    "org.comptoir.model..");
        }
    }

    @Test
    void theFacesReachDomainsThroughTheApi() {
        for (String face : List.of("rest", "web", "shell", "plugins")) {
            knowsOnly(
                    "org.comptoir." + face + "..",
                    "org.comptoir." + face + "..",
                    "org.comptoir.bytecode..",
                    "org.comptoir.kernel..",
                    "org.comptoir.spi..",
                    "org.comptoir.api..",
                    "org.comptoir.model..");
        }
    }

    @Test
    void pluginsKnowNeitherTheKernelNorOneAnother() {
        List<String> plugins = all.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.comptoir.plugin."))
                .map(name -> name.split("\\.")[3])
                .distinct()
                .toList();
        for (String plugin : plugins) {
            knowsOnly(
                    "org.comptoir.plugin." + plugin + "..",
                    "org.comptoir.plugin." + plugin + "..",
                    "org.comptoir.spi..",
                    "org.comptoir.api..",
                    "org.comptoir.model..");
        }
    }

    @Test
    void nobodyReachesIntoTheInternalsOfAnotherModule() {
        for (String module : List.of("kernel", "persistence", "brokers", "plugins", "rest", "web", "shell")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.comptoir." + module + "..", "org.comptoir.testkit..", KIT_FOR_DATA)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.comptoir." + module + ".internal..")
                    .check(all);
        }
    }

    @Test
    void onlyTheClockKnowsTheTime() {
        // A plugin's deadline in the contract kit is a moment of this machine, as its counterparty's patience is.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.comptoir.kernel.internal.SystemClock")
                .and()
                .resideOutsideOfPackages("org.comptoir.testkit..")
                .and()
                .doNotHaveFullyQualifiedName("org.comptoir.tck.AbroadContract")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethodWhere(
                        com.tngtech.archunit.core.domain.JavaCall.Predicates.target(DescribedPredicate.describe(
                                "now() of java.time",
                                target -> target.getName().equals("now")
                                        && !target.getRawParameterTypes().stream()
                                                .anyMatch(type -> type.isEquivalentTo(Clock.class))
                                        && List.of(
                                                        Instant.class,
                                                        LocalDate.class,
                                                        LocalDateTime.class,
                                                        LocalTime.class,
                                                        OffsetDateTime.class,
                                                        ZonedDateTime.class,
                                                        Year.class,
                                                        YearMonth.class)
                                                .stream()
                                                .anyMatch(type ->
                                                        target.getOwner().isEquivalentTo(type)))))
                .because("time is handed in, so that tests and audits can say what it was")
                .check(all);
    }

    @Test
    void nothingIsKeptInFloatingPoint() {
        noFields()
                .that()
                .areDeclaredInClassesThat(are(resideInAnyPackage(CORE)))
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(Float.class)
                .because("money and quantities are exact")
                .check(all);
    }

    private void knowsOnly(String module, String... known) {
        classes()
                .that(are(resideInAPackage(module)))
                .should()
                .onlyDependOnClassesThat(are(resideInAnyPackage(known))
                        .or(are(DescribedPredicate.not(resideInAPackage("org.comptoir..")))))
                .allowEmptyShould(true)
                .check(all);
    }
}
