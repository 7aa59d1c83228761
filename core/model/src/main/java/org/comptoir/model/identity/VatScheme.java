// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.comptoir.model.CountryCode;

/**
 * How one state makes its VAT numbers.
 *
 * @param prefix the letters in front, EL for Greece
 * @param country whose it is
 * @param suffixes what may stand behind and says no more; the first is printed
 * @param completion brings an older, shorter body to today's length
 * @param forms in the order in which they are tried
 */
record VatScheme(
        String prefix,
        CountryCode country,
        List<String> suffixes,
        UnaryOperator<String> completion,
        List<VatForm> forms) {

    static VatScheme of(String prefix, String country, VatForm... forms) {
        return new VatScheme(prefix, new CountryCode(country), List.of(), UnaryOperator.identity(), List.of(forms));
    }

    VatScheme withSuffixes(String... texts) {
        return new VatScheme(prefix, country, List.of(texts), completion, forms);
    }

    /** Numbers of so many digits once had one less: a zero goes in front. */
    VatScheme withZeroInFrontUpTo(int digits) {
        UnaryOperator<String> zero = body -> body.length() == digits - 1 ? "0" + body : body;
        return new VatScheme(prefix, country, suffixes, zero, forms);
    }

    /** The body without its suffix and at its full length. */
    String canonical(String body) {
        String bare = suffixes.stream()
                .filter(body::endsWith)
                .findFirst()
                .map(suffix -> body.substring(0, body.length() - suffix.length()))
                .orElse(body);
        return completion.apply(bare);
    }

    /** The form of a body, unless it has none; a number of zeros alone has none. */
    Optional<VatForm> form(String body) {
        boolean something = body.chars().anyMatch(c -> c >= '1' && c <= '9');
        return something ? forms.stream().filter(form -> form.fits(body)).findFirst() : Optional.empty();
    }

    String suffix() {
        return suffixes.isEmpty() ? "" : suffixes.get(0);
    }
}
