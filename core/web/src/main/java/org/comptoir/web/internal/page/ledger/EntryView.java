// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.ledger;

import java.time.ZoneId;
import java.util.Map;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.model.Money;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * One entry.
 *
 * @param entry what it says
 * @param labels of the accounts, by number
 * @param undoneBy the id of the entry that undid it, empty for none
 * @param document where what it is about is shown, empty for nowhere
 * @param customers whether the reader may see customers
 * @param zone of the company
 */
public record EntryView(
        Entry entry, Map<String, String> labels, String undoneBy, String document, boolean customers, ZoneId zone)
        implements View {

    private static final String KINDS = "entry-source/";

    public EntryView {
        labels = Map.copyOf(labels);
    }

    @Override
    public String template() {
        return "entry";
    }

    @Override
    public String title(Words words) {
        return words.of("entry/title", entry.journal() + " " + entry.number());
    }

    /** What an entry is about, in words; as it is written where there is no word. */
    static String kind(String source, Words words) {
        String kind = KINDS + before(source);
        return words.has(kind) ? words.of(kind) : source;
    }

    private static String before(String source) {
        int colon = source.indexOf(':');
        return colon < 0 ? source : source.substring(0, colon);
    }

    /** Where what it is about is shown to this reader. */
    static String document(String source, Reader reader) {
        String id = source.substring(source.indexOf(':') + 1);
        return switch (before(source)) {
            case "invoice" -> reader.allows("invoice:r") ? "/invoices/" + id : "";
            case "payment" -> reader.allows("payment:r") ? "/payments/acts/" + id : "";
            case "reversal" -> EntryListPages.PATH + "/" + id;
            default -> "";
        };
    }

    /** What it is about, in words. */
    public String kind(Words words) {
        return kind(entry.source(), words);
    }

    /** The name of an account. */
    public String label(Posting posting) {
        return labels.getOrDefault(posting.account(), "");
    }

    /** All that stands at the left; the same stands at the right. */
    public Money sum() {
        return entry.postings().stream()
                .map(Posting::debit)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalStateException("an entry without postings"));
    }
}
