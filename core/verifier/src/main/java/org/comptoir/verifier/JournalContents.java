// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A journal: entries of this company and journal, the debits of each being its credits. */
final class JournalContents implements Contents {

    private final String company;
    private final String journal;
    private final Report report;

    JournalContents(String company, String journal, Report report) {
        this.company = company;
        this.journal = journal;
        this.report = report;
    }

    @Override
    public void next(long number, byte[] content) throws Breach {
        String name = "journal:" + journal + ": entry " + number;
        Map<String, Object> entry = Json.object(content, name);
        report.require(company.equals(entry.get("company")), name + " is another company's");
        report.require(journal.equals(entry.get("journal")), name + " is of another journal");
        if (!(entry.get("postings") instanceof List<?> postings) || postings.isEmpty()) {
            throw new Breach(name + " has no postings");
        }
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (Object posting : postings) {
            add(name, posting, balances);
        }
        balances.forEach((currency, balance) -> report.require(
                balance.signum() == 0, name + ": debits and credits in " + currency + " differ by " + balance));
    }

    private static void add(String name, Object posting, Map<String, BigDecimal> balances) throws Breach {
        if (posting instanceof Map<?, ?> members && members.get("currency") instanceof String currency) {
            BigDecimal balance = amount(name, members.get("debit")).subtract(amount(name, members.get("credit")));
            balances.merge(currency, balance, BigDecimal::add);
        } else {
            throw new Breach(name + " has a posting without a currency");
        }
    }

    private static BigDecimal amount(String name, @Nullable Object value) throws Breach {
        if (value instanceof BigDecimal amount && amount.scale() == 0) {
            return amount;
        }
        throw new Breach(name + " has an amount that is no whole number");
    }
}
