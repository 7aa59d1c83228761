// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comptoir.api.ledger.Account;
import org.comptoir.api.ledger.Journal;

/**
 * A company's chart of accounts, its journals and who plays which role.
 *
 * @param accounts labels by number, in order
 * @param roles account numbers by role
 * @param journals labels by code, in order
 * @param readAt when it was read
 */
record Chart(
        SortedMap<String, String> accounts,
        SortedMap<String, String> roles,
        SortedMap<String, String> journals,
        Instant readAt) {

    /** Several roles of one account stand in one text, apart by this. */
    private static final String BETWEEN_ROLES = " ";

    boolean hasJournal(String code) {
        return journals.containsKey(code);
    }

    /** The account that plays a role, if any, derived ones included. */
    Optional<String> playing(String role) {
        String account = roles.get(role);
        return account == null ? VatAccounts.numberOf(role, this) : Optional.of(account);
    }

    /** The account of this number, if it is in the chart or may come into being on its first posting. */
    Optional<Account> account(String number) {
        String label = accounts.get(number);
        return label == null ? VatAccounts.byNumber(number, this) : Optional.of(new Account(number, label, ""));
    }

    String label(String number) {
        return accounts.getOrDefault(number, number);
    }

    List<Account> listed() {
        Map<String, String> rolesByAccount = new TreeMap<>();
        roles.forEach((role, account) ->
                rolesByAccount.merge(account, role, (first, second) -> first + BETWEEN_ROLES + second));
        List<Account> listed = new ArrayList<>(accounts.size());
        accounts.forEach(
                (number, label) -> listed.add(new Account(number, label, rolesByAccount.getOrDefault(number, ""))));
        return listed;
    }

    List<Journal> listedJournals() {
        return journals.entrySet().stream()
                .map(journal -> new Journal(journal.getKey(), journal.getValue()))
                .toList();
    }

    /** The single roles in the text that an {@link Account} carries. */
    static List<String> rolesIn(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN_ROLES, -1));
    }
}
