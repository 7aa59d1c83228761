// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * Accounts that are looked at together, by the French chart of accounts: what is sold is in class 70 (PCG art. 947-70), and goods
 * cost what was bought of them, 607, and what the stock lost of them, 6037 (PCG art. 946-60).
 */
enum AccountGroup {
    /** What was sold, without VAT. */
    SALES("sales", List.of("70")),
    /** What was sold less what the goods cost. */
    MARGIN("margin", List.of("70", "607", "6037"));

    private final String code;
    private final List<String> accounts;

    AccountGroup(String code, List<String> accounts) {
        this.code = code;
        this.accounts = accounts;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(AccountGroup::code).toList();
    }

    /** The accounts of all that were chosen; with none chosen, all accounts. */
    static boolean holds(List<String> chosen, String account) {
        return chosen.isEmpty()
                || Arrays.stream(values())
                        .filter(group -> chosen.contains(group.code))
                        .anyMatch(group -> group.holds(account));
    }

    String code() {
        return code;
    }

    /** What the numbers of its accounts begin with. */
    List<String> accounts() {
        return accounts;
    }

    boolean holds(String account) {
        return accounts.stream().anyMatch(account::startsWith);
    }
}
