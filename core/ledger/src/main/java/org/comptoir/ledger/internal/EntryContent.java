// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;

/**
 * An entry as it is chained: all that must never change, in texts and whole numbers alone, so that no later way of
 * writing dates or money as JSON can break the chains of today. The number is not in it, because the link has it.
 */
final class EntryContent {

    private final Json json;

    EntryContent(Json json) {
        this.json = json;
    }

    byte[] bytes(CompanyId company, Entry entry, String recordedBy) {
        Map<String, Object> content = new TreeMap<>();
        content.put("company", company.toString());
        content.put("id", entry.id().toString());
        content.put("journal", entry.journal());
        content.put("bookedOn", entry.bookedOn().toString());
        content.put("recordedAt", entry.recordedAt().toString());
        content.put("recordedBy", recordedBy);
        content.put("piece", entry.piece());
        content.put("pieceOn", entry.pieceOn().toString());
        content.put("label", entry.label());
        content.put("source", entry.source());
        content.put("reverses", entry.reverses());
        List<Map<String, Object>> postings = new ArrayList<>(entry.postings().size());
        entry.postings().forEach(posting -> postings.add(content(posting)));
        content.put("postings", postings);
        return json.canonical(content);
    }

    private static Map<String, Object> content(Posting posting) {
        Map<String, Object> content = new TreeMap<>();
        content.put("account", posting.account());
        content.put("auxiliary", posting.auxiliary());
        content.put("auxiliaryLabel", posting.auxiliaryLabel());
        content.put("currency", posting.debit().currency().code());
        content.put("debit", posting.debit().minor());
        content.put("credit", posting.credit().minor());
        content.put("label", posting.label());
        return content;
    }
}
