// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.vat.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.model.CountryCode;
import org.comptoir.spi.Extension;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The VAT law of one or more countries. Pure and dated: an answer depends on the arguments alone, never on today, a
 * network or a file that changes. Called on request threads under a deadline of a second, several times an order.
 *
 * <pre>{@code
 * VatVerdict verdict = pack.decide(supply);
 * // Decided(S, 20 %, …) at home, AtDestination(DE, standard, …) for a distance sale under OSS
 * }</pre>
 */
@ConsumerType
public interface VatPack extends Extension {

    /** The countries of sellers whose supplies this pack decides; empty if it only knows rates. */
    Set<CountryCode> sellers();

    /** The countries whose rates this pack knows. Where several packs know one, the pack with the fewest is asked. */
    Set<CountryCode> rated();

    /**
     * The VAT of a supply. Asked for the pack whose {@link #sellers()} holds the seller's country, once per distinct
     * supply of an order. {@link VatVerdict.AtDestination} makes the core ask the destination's pack for its rates.
     */
    VatVerdict decide(Supply supply);

    /**
     * The rates of a country on a day, at most one per class and region; empty when the pack does not know the country
     * on that day.
     */
    List<VatRate> rates(CountryCode country, LocalDate on);
}
