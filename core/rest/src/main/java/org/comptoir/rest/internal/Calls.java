// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import org.comptoir.api.PageRequest;
import org.comptoir.model.Call;
import org.comptoir.rest.internal.web.Caller;
import org.comptoir.rest.internal.web.Paging;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Hands the {@link Call} of a request, and the {@link Caller} behind it, to methods of resources that have a parameter
 * {@code @Context Call} or {@code @Context Caller}, and the {@link Paging page} that its query asks for. A function a parameter, looked up when the application is built.
 */
final class Calls implements ValueParamProvider {

    static final String PROPERTY = "comptoir.call";
    static final String CALLER = "comptoir.caller";

    static AbstractBinder binder() {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new Calls()).to(ValueParamProvider.class);
            }
        };
    }

    @Override
    public java.util.function.@Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (parameter.getRawType() == Call.class) {
            return request -> of(request, PROPERTY);
        }
        if (parameter.getRawType() == PageRequest.class) {
            return request -> Paging.of(request.getUriInfo().getQueryParameters());
        }
        return parameter.getRawType() == Caller.class ? request -> of(request, CALLER) : null;
    }

    private static Object of(ContainerRequest request, String property) {
        Object value = request.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("the request passed no call filter");
        }
        return value;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
