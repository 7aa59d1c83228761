// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.comptoir.model.Currency;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Counterparty.Answer;
import org.comptoir.tck.counterparty.Counterparty.Request;

/** The bank on this machine, with the lines of one account in memory. */
final class BankStub {

    static final String TOKEN = "canary-token-7d1f";

    private static final Pattern PAGE =
            Pattern.compile("/accounts/[A-Z0-9]+/lines\\?state=booked&after=([0-9]*)&limit=([0-9]+)");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Counterparty counterparty = Counterparty.of(this::answer);

    Counterparty counterparty() {
        return counterparty;
    }

    /** From now on line n moves n minor units in. */
    void holds(int count, Currency currency) {
        lines.clear();
        lines.addAll(IntStream.rangeClosed(1, count)
                .mapToObj(n -> "line;T" + n + ";booked;2026-11-20;2026-11-21;" + currency.code() + ";"
                        + BigDecimal.valueOf(n, currency.exponent()).toPlainString()
                        + ";Camille Martin;;F2026-00042;\n")
                .toList());
    }

    private Answer answer(Request request) {
        Matcher page = PAGE.matcher(request.path());
        if (!request.header("authorization").equals("Bearer " + TOKEN) || !page.matches()) {
            return new Answer(401, "");
        }
        int from = page.group(1).isEmpty() ? 0 : Integer.parseInt(page.group(1));
        int to = Math.min(lines.size(), from + Integer.parseInt(page.group(2)));
        return new Answer(200, String.join("", lines.subList(from, to)) + "end;" + to + "\n");
    }
}
