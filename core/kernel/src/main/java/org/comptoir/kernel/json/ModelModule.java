// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Rate;
import org.comptoir.model.Unit;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.model.id.ApprovalId;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.EventId;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.InvoiceLineId;
import org.comptoir.model.id.MessageId;
import org.comptoir.model.id.MoveId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.OrderLineId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.PasskeyId;
import org.comptoir.model.id.PaymentId;
import org.comptoir.model.id.ProductId;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.ShipmentId;
import org.comptoir.model.id.UserId;
import org.comptoir.model.id.VatCheckId;

/** How the model's values look in JSON: codes, ids, dates and decimals are strings, money has its minor units. */
final class ModelModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DECIMAL = 30;

    /** Of a text that is worth reading as one: reading digits takes time by the square of their number. */
    private static final int LONGEST_TEXT = 64;

    ModelModule() {
        super("comptoir-model");
        text(Currency.class, Currency::code, Currency::of);
        text(CountryCode.class, CountryCode::code, CountryCode::new);
        text(VatCategory.class, VatCategory::code, VatCategory::new);
        text(Unit.class, Unit::code, Unit::new);
        text(Rate.class, rate -> plain(rate.percent()), text -> new Rate(decimal(text)));
        text(BigDecimal.class, ModelModule::plain, ModelModule::decimal);
        text(LocalDate.class, LocalDate::toString, LocalDate::parse);
        text(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse);
        text(Instant.class, Instant::toString, Instant::parse);
        text(ZoneId.class, ZoneId::getId, ZoneId::of);
        text(ApiKeyId.class, ApiKeyId::toString, ApiKeyId::parse);
        text(ApprovalId.class, ApprovalId::toString, ApprovalId::parse);
        text(CompanyId.class, CompanyId::toString, CompanyId::parse);
        text(EntryId.class, EntryId::toString, EntryId::parse);
        text(MessageId.class, MessageId::toString, MessageId::parse);
        text(PaymentId.class, PaymentId::toString, PaymentId::parse);
        text(EventId.class, EventId::toString, EventId::parse);
        text(InvoiceId.class, InvoiceId::toString, InvoiceId::parse);
        text(InvoiceLineId.class, InvoiceLineId::toString, InvoiceLineId::parse);
        text(MoveId.class, MoveId::toString, MoveId::parse);
        text(OrderId.class, OrderId::toString, OrderId::parse);
        text(OrderLineId.class, OrderLineId::toString, OrderLineId::parse);
        text(PartyId.class, PartyId::toString, PartyId::parse);
        text(ProductId.class, ProductId::toString, ProductId::parse);
        text(PasskeyId.class, PasskeyId::toString, PasskeyId::parse);
        text(SessionId.class, SessionId::toString, SessionId::parse);
        text(ShipmentId.class, ShipmentId::toString, ShipmentId::parse);
        text(UserId.class, UserId::toString, UserId::parse);
        text(VatCheckId.class, VatCheckId::toString, VatCheckId::parse);
    }

    /** A decimal of sane size: "1e999999999" is ten characters long and would fill the memory once written out. */
    private static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw ComptoirException.invalid("decimal.too-long", "decimal");
        }
        BigDecimal decimal = new BigDecimal(text);
        if (decimal.precision() > LONGEST_DECIMAL || Math.abs(decimal.scale()) > LONGEST_DECIMAL) {
            throw ComptoirException.invalid("decimal.too-long", "decimal", text);
        }
        return decimal;
    }

    private static String plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private <T> void text(Class<T> type, Function<T, String> print, Function<String, T> parse) {
        addSerializer(type, new StdScalarSerializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(print.apply(value));
            }
        });
        addDeserializer(type, new StdScalarDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                boolean number = type == BigDecimal.class && in.currentToken().isNumeric();
                if (!number && !in.hasToken(JsonToken.VALUE_STRING)) {
                    throw context.wrongTokenException(in, type, JsonToken.VALUE_STRING, "a string is wanted");
                }
                try {
                    return parse.apply(in.getText());
                } catch (DateTimeException | NumberFormatException | ComptoirException malformed) {
                    throw context.instantiationException(type, malformed);
                }
            }
        });
    }
}
