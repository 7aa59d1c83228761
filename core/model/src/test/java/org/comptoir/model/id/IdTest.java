// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    private static final UUID SAMPLE = UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    private static final String SAMPLE_TEXT = "01fwhe4ydgfk1shh6w1g60eecf";

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("cmp_", CompanyId::new, CompanyId::parse),
                kind("pty_", PartyId::new, PartyId::parse),
                kind("adr_", AddressId::new, AddressId::parse),
                kind("prd_", ProductId::new, ProductId::parse),
                kind("prc_", PriceConditionId::new, PriceConditionId::parse),
                kind("prl_", PriceListId::new, PriceListId::parse),
                kind("whs_", WarehouseId::new, WarehouseId::parse),
                kind("ord_", OrderId::new, OrderId::parse),
                kind("oln_", OrderLineId::new, OrderLineId::parse),
                kind("shp_", ShipmentId::new, ShipmentId::parse),
                kind("inv_", InvoiceId::new, InvoiceId::parse),
                kind("iln_", InvoiceLineId::new, InvoiceLineId::parse),
                kind("ent_", EntryId::new, EntryId::parse),
                kind("msg_", MessageId::new, MessageId::parse),
                kind("pay_", PaymentId::new, PaymentId::parse),
                kind("mov_", MoveId::new, MoveId::parse),
                kind("evt_", EventId::new, EventId::parse),
                kind("key_", ApiKeyId::new, ApiKeyId::parse),
                kind("job_", JobId::new, JobId::parse),
                kind("user_", UserId::new, UserId::parse),
                kind("apr_", ApprovalId::new, ApprovalId::parse),
                kind("pky_", PasskeyId::new, PasskeyId::parse),
                kind("ses_", SessionId::new, SessionId::parse),
                kind("vck_", VatCheckId::new, VatCheckId::parse));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsPrintedWithItsPrefixAndReadBack(
            String prefix, Function<UUID, Id> maker, Function<String, Id> parser) {
        Id id = maker.apply(SAMPLE);

        assertThat(id).hasToString(prefix + SAMPLE_TEXT);
        assertThat(parser.apply(prefix + SAMPLE_TEXT)).isEqualTo(id);
        assertThat(parser.apply(SAMPLE.toString())).isEqualTo(id);
        assertThat(parser.apply(SAMPLE.toString().toUpperCase(Locale.ROOT))).isEqualTo(id);
        assertThat(id.value()).isEqualTo(SAMPLE);
    }

    @Test
    void noTwoKindsShareAPrefixOrAreEqual() {
        Set<Object> prefixes = new HashSet<>();
        Set<Object> ids = new HashSet<>();
        kinds().map(Arguments::get).forEach(kind -> {
            prefixes.add(kind[0]);
            @SuppressWarnings("unchecked")
            Function<UUID, Id> maker = (Function<UUID, Id>) kind[1];
            ids.add(maker.apply(SAMPLE));
        });

        assertThat(prefixes).hasSameSizeAs(kinds().toList());
        assertThat(ids).hasSameSizeAs(kinds().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ord_",
                "01fwhe4ydgfk1shh6w1g60eecf",
                "inv_01fwhe4ydgfk1shh6w1g60eecf",
                "ord_01FWHE4YDGFK1SHH6W1G60EECF",
                "ord_01fwhe4ydgfk1shh6w1g60eec",
                "ord_01fwhe4ydgfk1shh6w1g60eecff",
                "ord_81fwhe4ydgfk1shh6w1g60eecf",
                "ord_01fwhe4ydgfk1shh6w1g60eecu",
                "ord_01fwhe4ydgfk1shh6w1g60eecé",
                " 017f22e2-79b0-7cc3-98c4-dc0c0c07398",
                "017f22e279b07cc398c4dc0c0c07398f",
                "1-1-1-1-1",
                "00000000017f22e2-79b0-7cc3-98c4-dc0c",
                "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
            })
    void whatIsNeitherFormIsRefused(String text) {
        assertRefused("id.malformed", "id", () -> OrderId.parse(text));
    }

    @Test
    void theEndsOfTheRangePrintAllZerosAndAllOnes() {
        assertThat(new OrderId(new UUID(0, 0))).hasToString("ord_00000000000000000000000000");
        assertThat(new OrderId(new UUID(-1, -1))).hasToString("ord_7zzzzzzzzzzzzzzzzzzzzzzzzz");
    }

    private static Arguments kind(String prefix, Function<UUID, Id> maker, Function<String, Id> parser) {
        return Arguments.of(prefix, maker, parser);
    }
}
