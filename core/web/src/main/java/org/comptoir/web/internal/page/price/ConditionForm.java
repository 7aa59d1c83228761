// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.comptoir.api.DaySpan;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.web.internal.http.Fields;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.http.TypedDay;
import org.comptoir.web.internal.http.TypedNumber;
import org.comptoir.web.internal.view.Words;

/**
 * What somebody types of a price condition; all as typed.
 *
 * @param until empty for one without end
 */
public record ConditionForm(
        String name,
        String kind,
        String sku,
        String family,
        String customer,
        String fromQuantity,
        String value,
        String since,
        String until) {

    /** Of one that begins today, for a product that somebody came from. */
    static ConditionForm empty(String sku, LocalDate today) {
        return new ConditionForm("", ConditionRow.NET_PRICE, sku, "", "", "0", "", today.toString(), "");
    }

    static ConditionForm of(PriceRequest terms, Locale locale) {
        return new ConditionForm(
                terms.name(),
                terms.kind(),
                terms.sku(),
                terms.family(),
                terms.customerCode(),
                written(terms.fromQuantity(), locale),
                written(terms.value(), locale),
                terms.since().toString(),
                terms.until().isBefore(DaySpan.LATEST) ? terms.until().toString() : "");
    }

    private static String written(BigDecimal number, Locale locale) {
        String plain = number.toPlainString();
        return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
    }

    /** As it was sent. @param prefix of the names of its fields */
    static ConditionForm read(Fields form, String prefix) {
        return new ConditionForm(
                form.text(prefix + "name"),
                form.text(prefix + "kind"),
                form.text(prefix + "sku"),
                form.text(prefix + "family"),
                form.text(prefix + "customerCode"),
                form.text(prefix + "fromQuantity"),
                form.text(prefix + "value"),
                form.text(prefix + "since"),
                form.text(prefix + "until"));
    }

    /** What cannot be read, told beside its field. */
    Refused unreadable(Fields form, Words words) {
        Refused refused = Refused.NOT;
        if (number(fromQuantity).isEmpty()) {
            refused = refused.and("fromQuantity", words.of("form/no-number"));
        }
        if (number(value).isEmpty()) {
            refused = refused.and("value", words.of("form/no-number"));
        }
        if (TypedDay.read(form, "since").isEmpty()) {
            refused = refused.and("since", words.of("form/no-day"));
        }
        if (!until.isBlank() && TypedDay.read(form, "until").isEmpty()) {
            refused = refused.and("until", words.of("form/no-day"));
        }
        return refused;
    }

    private static Optional<BigDecimal> number(String typed) {
        return TypedNumber.read(typed);
    }

    /** The same of one that has its name already. */
    ConditionForm named(String other) {
        return new ConditionForm(other, kind, sku, family, customer, fromQuantity, value, since, until);
    }

    /**
     * What it asks for, in the one form in which it is kept.
     *
     * @throws IllegalStateException where {@link #unreadable} says that something cannot be read
     */
    PriceRequest request() {
        return new PriceRequest(
                name.strip(),
                kind,
                sku.strip(),
                family.strip(),
                customer.strip(),
                kept(fromQuantity),
                kept(value),
                LocalDate.parse(since),
                until.isBlank() ? DaySpan.LATEST : LocalDate.parse(until));
    }

    private static BigDecimal kept(String typed) {
        BigDecimal number =
                number(typed).orElseThrow(IllegalStateException::new).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
