// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
/**
 * The plugin vat-fr: French VAT for sellers in mainland France and Monaco: rates by region and day, exemptions, and the
 * wording that the law asks for on an invoice.
 *
 * <h2>What it decides</h2>
 *
 * Read from the top, the first row that fits counts. "Business" means {@code buyerKind} is {@code business}; a business
 * in the Union without a valid VAT number is treated as a consumer. "Number" is a VAT number of another member state;
 * with a French one the supply is taxed in France wherever it goes.
 *
 * <table>
 *   <caption>The decision table</caption>
 *   <tr><th>supply</th><th>verdict</th><th>basis (CGI)</th><th>CA3</th></tr>
 *   <tr><td>category {@code out-of-scope}</td><td>O, VATEX-EU-O</td><td>256</td><td></td></tr>
 *   <tr><td>unknown category or nature</td><td>refused: {@code vat.category-unknown}, {@code vat.nature-unknown}</td>
 *       <td></td><td></td></tr>
 *   <tr><td>to a business in another member state with a number: services, not by {@code margin-travel}</td><td>AE, VATEX-EU-AE</td><td>259, 1°</td>
 *       <td>E2</td></tr>
 *   <tr><td>to a business outside the Union: services, not by {@code margin-travel}</td><td>G, VATEX-EU-G</td><td>259, 1°</td><td>E2</td></tr>
 *   <tr><td>to a consumer in another member state, scheme {@code oss}, not on the margin</td>
 *       <td>at destination</td><td>258 A, 259 D</td><td>E3</td></tr>
 *   <tr><td>scheme {@code franchise}</td><td>E, VATEX-FR-FRANCHISE</td><td>293 B</td><td></td></tr>
 *   <tr><td>goods out of the Union's VAT territory, and services with them to a consumer</td><td>G, VATEX-EU-G</td>
 *       <td>262 I</td><td>E1</td></tr>
 *   <tr><td>goods to Guadeloupe, Martinique, Réunion, Guyane, Mayotte</td><td>G, VATEX-EU-G</td><td>294, 2</td>
 *       <td>E1</td></tr>
 *   <tr><td>services in Guyane, Mayotte</td><td>G, VATEX-EU-G</td><td>294, 1</td><td>E2</td></tr>
 *   <tr><td>schemes {@code margin}, {@code margin-art}, {@code margin-antiques} for goods, {@code margin-travel} for
 *       services</td><td>E, VATEX-EU-F, -I, -J, -D</td><td>297 A, 266</td><td>A1</td></tr>
 *   <tr><td>goods to a business in another member state with a number</td><td>K, VATEX-EU-IC</td><td>262 ter I</td>
 *       <td>F2</td></tr>
 *   <tr><td>category {@code reverse-charge}, to a French business with its number</td><td>AE, VATEX-FR-AE</td>
 *       <td>283</td><td>E2</td></tr>
 *   <tr><td>all else: in France, to a consumer in the Union without {@code oss}</td><td>S at the French rate</td>
 *       <td>278 to 281 nonies</td><td>A1</td></tr>
 * </table>
 *
 * <h2>Places</h2>
 *
 * Monaco is France. Corsica (postcodes 20…) has its own rates; so have Guadeloupe, Martinique and Réunion (971, 972,
 * 974, or GP, MQ, RE) for services, while goods sent there from the mainland are exported. Saint-Martin,
 * Saint-Barthélemy, Saint-Pierre-et-Miquelon, Polynesia, New Caledonia, Wallis and Futuna are outside, by their codes and
 * by postcode (97133, 97150, 975, 977, 978, 984, 986, 987, 988); 98000 is Monaco. Great Britain, the Channel Islands and
 * the Isle of Man are third countries. Northern Ireland (GB with a postcode BT…) is within the Union for goods: K with an
 * XI number; a distance sale under OSS is refused with {@code vat.northern-ireland}, for its rate is British. The Canary
 * Islands, Ceuta, Melilla, Åland, Büsingen, Heligoland, Livigno, Campione and Mount Athos are outside, told by postcode.
 *
 * <p>The place of a service is its {@code destination} in the supply, which stands for the business buyer's seat. A
 * consumer's service is taken for what a merchant sells to one: carriage and the like, which follow the goods, or an
 * electronic service.
 *
 * <h2>Rates</h2>
 *
 * {@code french-rates.csv} in this package, one dated rate a line with its source; further lines in the setting
 * {@code rates} of the PID {@code org.comptoir.plugin.vatfr}, such as {@code metropole;standard;21;2027-01-01}. In Corsica
 * and overseas {@code super-reduced} is the press's rate; {@code livestock} and {@code petroleum} have classes of their
 * own. On a day before the first known rate a supply is refused with {@code vat.rate-unknown}.
 *
 * <h2>Articles and mentions</h2>
 *
 * {@code french-law.csv}, one dated article a line with the mention that the invoice must bear. The day of supply picks the
 * line, so a law that moves to another code is one line more and leaves older documents as they were.
 *
 * <h2>Left to others</h2>
 *
 * Whether a VAT number is valid, whether the 10 000 EUR threshold of distance sales is passed (the core puts {@code oss}
 * into the seller's schemes), proof that goods left, the code VATEX-FR-CNWVAT of a credit note without VAT, and a seller
 * established overseas, whom the extension point cannot tell from one on the mainland.
 *
 * <p>Nothing depends on it. It depends on the extension points and the model, never on the kernel or on another plugin.
 */
@NullMarked
package org.comptoir.plugin.vatfr;

import org.jspecify.annotations.NullMarked;
