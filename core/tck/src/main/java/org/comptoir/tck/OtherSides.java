// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.comptoir.tck.counterparty.OtherSide;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Makes the other side that a test class wants in its constructor, anew for each check. */
final class OtherSides implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getDeclaringExecutable() instanceof Constructor<?>
                && OtherSide.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException thrown) {
            throw new ParameterResolutionException(type.getName() + " cannot be made", thrown.getTargetException());
        } catch (ReflectiveOperationException none) {
            throw new ParameterResolutionException(type.getName() + " needs a constructor without parameters", none);
        }
    }
}
