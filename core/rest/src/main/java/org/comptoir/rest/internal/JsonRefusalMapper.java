// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.model.ComptoirException;

/** Bodies that are not what the operation wants; names the field, never what Java thinks of it. */
final class JsonRefusalMapper implements ExceptionMapper<JsonProcessingException> {

    private final Problems problems;

    JsonRefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(JsonProcessingException refused) {
        String field = refused instanceof JsonMappingException mapping ? path(mapping.getPath()) : "body";
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ComptoirException ours) {
                Map<String, String> facts = new HashMap<>(ours.facts());
                facts.put(ComptoirException.FIELD, ours.code().startsWith("unit-price.") ? field + ".amount" : field);
                return problems.of(new ComptoirException(ours.code(), ours.fault(), facts, ours));
            }
        }
        return problems.of(ComptoirException.invalid(code(refused), field));
    }

    private static String code(JsonProcessingException refused) {
        if (refused instanceof UnrecognizedPropertyException) {
            return "json.unknown-field";
        }
        if (refused instanceof InvalidNullException) {
            return "field.missing";
        }
        if (refused.getOriginalMessage().startsWith("Duplicate field")) {
            return "json.repeated-field";
        }
        return refused instanceof JsonMappingException ? "json.wrong-type" : "json.malformed";
    }

    private static String path(List<JsonMappingException.Reference> path) {
        StringBuilder text = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() != null) {
                text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
            } else {
                text.append('[').append(step.getIndex()).append(']');
            }
        }
        return text.isEmpty() ? "body" : text.toString();
    }
}
