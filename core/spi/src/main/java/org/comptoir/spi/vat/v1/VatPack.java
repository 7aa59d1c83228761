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
 */
@ConsumerType
public interface VatPack extends Extension {

    /**
     * The countries of sellers whose supplies this pack decides; empty if it only knows rates. Asked once an order, to find the
     * pack; answers at once. Where several packs know one, the pack that rates the fewest countries decides.
     *
     * <pre>{@code
     * public Set<CountryCode> sellers() {
     *     return Set.of(new CountryCode("FR"));
     * }
     * }</pre>
     */
    Set<CountryCode> sellers();

    /**
     * The countries whose rates this pack knows. Where several packs know one, the pack with the fewest is asked. Asked once an
     * order that is taxed elsewhere; answers at once.
     *
     * <pre>{@code
     * public Set<CountryCode> rated() {
     *     return Set.of(new CountryCode("FR"), new CountryCode("MC"));
     * }
     * }</pre>
     */
    Set<CountryCode> rated();

    /**
     * The VAT of a supply. Asked for the pack whose {@link #sellers()} holds the seller's country, once per distinct
     * supply of an order, on a thread of the guard, outside any transaction, with a second to answer. {@link
     * VatVerdict.Decided} is what the order bears, and its legal basis goes onto the invoice; {@link VatVerdict.AtDestination}
     * makes the core ask the destination's pack for its rates; {@link VatVerdict.Refused} leaves the order a draft and tells
     * why.
     *
     * <pre>{@code
     * public VatVerdict decide(Supply supply) {
     *     CountryCode home = supply.seller();
     *     if (!supply.destination().equals(home)) {
     *         return new VatVerdict.AtDestination(
     *                 supply.destination(), supply.taxCategory(), "CGI art. 258 A", "E3");
     *     }
     *     LocalText nothing = LocalText.of("", "");
     *     return new VatVerdict.Decided(
     *             VatCategory.S, Rate.of("20"), "", nothing, "CGI art. 278", home, "A1", "domestic");
     * }
     * }</pre>
     */
    VatVerdict decide(Supply supply);

    /**
     * The rates of a country on a day, at most one per class and region; empty when the pack does not know the country
     * on that day. Asked once an order that is taxed there and whenever somebody looks, with a second to answer. A class of
     * rate that is missing refuses the order that needs it.
     *
     * <pre>{@code
     * public List<VatRate> rates(CountryCode country, LocalDate on) {
     *     LocalDate since = LocalDate.of(2014, 1, 1);
     *     return on.isBefore(since)
     *             ? List.of()
     *             : List.of(new VatRate(country, "", "standard", Rate.of("20"), since, "CGI art. 278"));
     * }
     * }</pre>
     */
    List<VatRate> rates(CountryCode country, LocalDate on);
}
