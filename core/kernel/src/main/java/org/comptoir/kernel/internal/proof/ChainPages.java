// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.kernel.ChainLink;
import org.comptoir.kernel.Chains;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Units;
import org.comptoir.model.id.CompanyId;

/** Reads a chain page by page, each in a read of its own: a slow taker holds no connection. */
record ChainPages(Units units, Chains source, CompanyId company, Chain chain) {

    static final int AT_A_TIME = 200;

    /** The links from a number on, so many at the most and none beyond the last. */
    List<ChainLink> from(long number, long last) {
        List<ChainLink> page = new ArrayList<>();
        long to = Math.min(last, number + AT_A_TIME - 1);
        units.read(sql -> {
            page.clear();
            source.links(sql, company, chain, number, to, page::add);
            return true;
        });
        return page;
    }
}
