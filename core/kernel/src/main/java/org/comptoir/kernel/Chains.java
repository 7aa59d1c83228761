// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.model.id.CompanyId;

/**
 * The chains that a module writes, handed out as they are stored: for exports, and for comparing them with what was
 * written elsewhere. Registered as a service by each module that appends to chains. Reads only.
 */
public interface Chains {

    /** Whether this chain is one of the module's. */
    boolean hold(Chain chain);

    /**
     * Reads a stretch of a chain in the order of its numbers. Whoever reads a chain to its end reads its
     * {@linkplain ChainHead head} first and stops there: links that are added meanwhile lie beyond it.
     *
     * @param from the first number
     * @param to the last number; a stretch is held in memory as one
     */
    void links(Sql sql, CompanyId company, Chain chain, long from, long to, Consumer<ChainLink> consumer);

    /** The stored hashes of some links, by number; a link that is not there is left out. */
    Map<Long, String> hashes(Sql sql, CompanyId company, Chain chain, Collection<Long> numbers);
}
