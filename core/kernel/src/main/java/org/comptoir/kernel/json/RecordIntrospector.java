// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a missing member of a record means: nothing for {@code @Nullable} components, the empty text or collection where
 * there is one, and a refusal for everything else. So no null gets past the reader.
 */
final class RecordIntrospector extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()) {
            return JsonSetter.Value.forValueNulls(absent(parameter));
        }
        return super.findSetterInfo(annotated);
    }

    private static Nulls absent(AnnotatedParameter parameter) {
        RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
        if (parameter.getIndex() >= components.length) {
            return Nulls.FAIL;
        }
        RecordComponent component = components[parameter.getIndex()];
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return Nulls.DEFAULT;
        }
        Class<?> type = component.getType();
        boolean canBeEmpty =
                type == String.class || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return canBeEmpty ? Nulls.AS_EMPTY : Nulls.FAIL;
    }
}
