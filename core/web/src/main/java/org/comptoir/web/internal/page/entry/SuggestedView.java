// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.util.List;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.party.Customer;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * What may be meant by what somebody types.
 *
 * @param text what it answers, so that nobody takes it for the answer to something else
 * @param options the best first
 */
public record SuggestedView(String text, List<Option> options) implements View {

    /**
     * @param value what the field holds when it is chosen
     * @param note what tells it from others
     */
    public record Option(String value, String note) {

        static Option of(Customer customer) {
            String city = customer.billing().city();
            return new Option(customer.code(), city.isEmpty() ? customer.name() : customer.name() + " · " + city);
        }

        static Option of(Product product) {
            return new Option(product.sku(), product.name());
        }
    }

    public SuggestedView {
        options = List.copyOf(options);
    }

    @Override
    public String template() {
        return "suggested";
    }

    @Override
    public String title(Words words) {
        return words.of("new-order/title");
    }
}
