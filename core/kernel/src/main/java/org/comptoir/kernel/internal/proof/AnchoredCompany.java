// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.comptoir.kernel.ChainHead;
import org.comptoir.kernel.internal.proof.AnchorLine.Place;
import org.comptoir.model.id.CompanyId;

/** The anchors of one company and key: what was written last, and what is to be added. Belongs to one thread at a time. */
final class AnchoredCompany {

    private final AnchorFolder folder;
    private final CompanyId company;
    private final AnchorKey key;
    private final Map<String, ChainHead> anchored = new HashMap<>();
    private Path file;
    private Place place = Place.START;

    /** Goes on where the last file ends. */
    AnchoredCompany(AnchorFolder folder, CompanyId company, AnchorKey key, Instant now) {
        this.folder = folder;
        this.company = company;
        this.key = key;
        List<Path> files = folder.files(company, key.id());
        this.file = files.isEmpty() ? folder.file(company, key.id(), now) : files.get(files.size() - 1);
        if (!files.isEmpty()) {
            AnchorFolder.each(file, this::remember);
        }
    }

    private void remember(AnchorLine line) {
        anchored.put(line.chain(), new ChainHead(line.links(), line.hash()));
        place = line.place();
    }

    /** Writes those heads that are not what was written last; each month's file begins with all of them. */
    void anchor(SortedMap<String, ChainHead> heads, Instant at) {
        Path current = folder.file(company, key.id(), at);
        // Names sort as months do; a clock that was put back writes on in the later month.
        if (current.compareTo(file) > 0) {
            file = current;
            anchored.clear();
        }
        List<AnchorLine> lines = new ArrayList<>();
        heads.forEach((chain, head) -> {
            if (!head.equals(anchored.get(chain))) {
                AnchorLine line =
                        AnchorLine.after(place, at, company.toString(), chain, head.number(), head.hash(), key::sign);
                remember(line);
                lines.add(line);
            }
        });
        if (!lines.isEmpty()) {
            AnchorFolder.append(file, lines);
        }
    }

    /** The number of the first line that is still there, or that will be. */
    long firstNumber() {
        List<Path> files = folder.files(company, key.id());
        long[] first = {0};
        for (int i = 0; i < files.size() && first[0] == 0; i++) {
            AnchorFolder.each(files.get(i), line -> first[0] = first[0] == 0 ? line.number() : first[0]);
        }
        return first[0] == 0 ? place.number() + 1 : first[0];
    }

    long lastNumber() {
        return place.number();
    }
}
