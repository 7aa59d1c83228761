// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.ComptoirException;
import org.comptoir.rest.internal.web.Days;
import org.jspecify.annotations.Nullable;

/**
 * How requests are read: stricter than what the server wrote itself. A member that is not {@code @Nullable} must be
 * there, a number is no text and no decimal either, a day is one that books can hold.
 */
final class RequestJson {

    private RequestJson() {}

    static ObjectMapper mapper(Json json) {
        ObjectMapper mapper = json.mapper().copy();
        mapper.setAnnotationIntrospector(new Demanding());
        // 19.99 is no count of cents: it must not become 19.
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        SimpleModule strict = new SimpleModule("comptoir-requests");
        strict.addDeserializer(String.class, new Text());
        strict.addDeserializer(LocalDate.class, new Day());
        strict.addDeserializer(BigDecimal.class, new Decimal(json.mapper()));
        mapper.registerModule(strict);
        return mapper;
    }

    /** Members that are not {@code @Nullable} may be neither absent nor null, and no list holds a null. */
    private static final class Demanding extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            if (annotated instanceof AnnotatedParameter parameter
                    && parameter.getDeclaringClass().isRecord()) {
                return JsonSetter.Value.forValueNulls(optional(parameter) ? Nulls.DEFAULT : Nulls.FAIL, Nulls.FAIL);
            }
            return super.findSetterInfo(annotated);
        }

        private static boolean optional(AnnotatedParameter parameter) {
            RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
            return parameter.getIndex() < components.length
                    && components[parameter.getIndex()].getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }

    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(in, String.class, JsonToken.VALUE_STRING, "a string is wanted");
            }
            try {
                return PlainText.of("body", in.getText());
            } catch (ComptoirException unfit) {
                throw context.instantiationException(String.class, unfit);
            }
        }
    }

    /** What a program before us held as a binary fraction may no longer be what a person wrote: a bare number is none. */
    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        /** Java would also read digits of other scripts, a plus and powers of ten. */
        private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

        /** Far more than any number here needs; nothing is done with a text that is longer. */
        private static final int LONGEST = 64;

        private final transient ObjectReader reader;

        Decimal(ObjectMapper mapper) {
            super(BigDecimal.class);
            this.reader = mapper.readerFor(BigDecimal.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(
                        in, BigDecimal.class, JsonToken.VALUE_STRING, "a decimal in quotes is wanted");
            }
            if (in.getTextLength() > LONGEST) {
                throw context.instantiationException(
                        BigDecimal.class, ComptoirException.invalid("decimal.too-long", "decimal"));
            }
            if (!DECIMAL.matcher(in.getText()).matches()) {
                throw context.weirdStringException(in.getText(), BigDecimal.class, "a plain decimal is wanted");
            }
            return reader.readValue(in);
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(in, LocalDate.class, JsonToken.VALUE_STRING, "a string is wanted");
            }
            try {
                return Days.within(LocalDate.parse(in.getText()));
            } catch (DateTimeException malformed) {
                throw context.instantiationException(
                        LocalDate.class, ComptoirException.invalid("date.malformed", "date", in.getText()));
            } catch (ComptoirException outOfRange) {
                throw context.instantiationException(LocalDate.class, outOfRange);
            }
        }
    }
}
