// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever reads what belongs to customers keeps to the reach of the call, or is named here with the reason why not. Looks at
 * the sources: a method that runs a statement on one of these tables must mention the condition. It sees that the condition
 * was thought of, not that it is right; that is what the access matrix tries.
 */
class ReachTest {

    private static final String TABLES =
            "(?:customers|sales_order|order_line|shipment|invoice|invoice_vat|invoice_document|payment|payment_act"
                    + "|payment_subject|price_conditions|vat_check)";
    private static final Pattern READS = Pattern.compile("(?:from|join) " + TABLES + "\\b");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+)\\s*=([^;]*);");
    private static final Pattern STATEMENT =
            Pattern.compile("\\b(?:sql|tx)\\s*\\.(?:query|first|each)\\(|\\.(?:page|count)\\(\\s*sql\\b");
    private static final Pattern NAME = Pattern.compile("(\\w+)\\(");

    /** Reads a part of something that was found within reach by the statement before, by the id of that. */
    private static final Set<String> PARTS = Set.of(
            "CheckStore.since",
            "CheckStore.list",
            "InvoiceStore.parts",
            "OrderStore.lastChange",
            "OrderStore.shippedAfter",
            "PaymentStore.promised",
            "PaymentStore.refundsDone",
            "PaymentStore.withActs",
            "PaymentStore.customerName",
            "PaymentStore.act");

    /** Answers the core itself: whether a key is taken, what is due, what concerns a customer who was found. */
    private static final Set<String> OWN = Set.of(
            "CustomerStore.meeting",
            "ConditionStore.find",
            "ConditionStore.matching",
            "ConditionStore.follow",
            "InvoiceStore.knows",
            "OrderStore.knows",
            "PaymentStore.due",
            "PaymentStore.anyDue");

    /** For those alone who reach everything, which the service asks first. */
    private static final Set<String> WHOLE = Set.of(
            "AssignmentStore.codes",
            "InvoiceRecords.documents",
            "InvoiceRecords.kept",
            "OrderRecords.erase",
            "OrderRecords.requireErasable",
            "PaymentRecords.requireErasable");

    /** Proofs of the whole books. */
    private static final Set<String> PROOFS = Set.of(
            "ClosedTrail",
            "FrozenInvoices",
            "GaplessNumbers",
            "InvoiceSums",
            "IssuedTrail",
            "PostedInvoices",
            "RenderedTrail",
            "SeriesChains",
            "SingleInvoices",
            "OrderSums",
            "ShippedLines",
            "SingleOrders",
            "BookedPayments");

    @Test
    void everyReadOfWhatBelongsToCustomersKeepsToTheReach() throws IOException {
        Set<String> without = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Launcher.sources().resolve("core"))) {
            files.filter(file -> file.toString().endsWith(".java")
                            && file.toString().contains("/src/main/")
                            && !PROOFS.contains(name(file)))
                    .forEach(file -> without.addAll(without(file)));
        }
        Set<String> excused = new TreeSet<>(PARTS);
        excused.addAll(OWN);
        excused.addAll(WHOLE);

        assertThat(without).isEqualTo(excused);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Set<String> without(Path file) {
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Set<String> constants = new HashSet<>();
        Matcher constant = CONSTANT.matcher(source);
        while (constant.find()) {
            if (READS.matcher(constant.group(2)).find()) {
                constants.add(constant.group(1));
            }
        }
        Set<String> found = new HashSet<>();
        for (String member : members(source)) {
            boolean reads = READS.matcher(member).find()
                    || constants.stream().anyMatch(name -> member.contains(name + " ") || member.contains(name + ","))
                    || member.contains("OrderRows.SELECT");
            if (reads && STATEMENT.matcher(member).find() && !member.contains("eached")) {
                Matcher named = NAME.matcher(member);
                found.add(name(file) + "." + (named.find() ? named.group(1) : "?"));
            }
        }
        return found;
    }

    /** What stands between two lines that begin a member of a class. */
    private static List<String> members(String source) {
        return List.of(source.split("\\n(?=    (?! |\\}|\\)|//|\\*|/\\*\\*|@))"));
    }
}
