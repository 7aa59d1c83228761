// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.view;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.BundlePassport;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A service of the core as one plugin gets it: what its passport does not name is refused, and what it calls is done in
 * its name.
 */
final class View implements InvocationHandler {

    private final Object service;
    private final BundlePassport passport;
    private final Map<Method, Door> doors;
    private final Asked asked;
    private volatile boolean gone;

    private View(Object service, List<Class<?>> types, BundlePassport passport, Asked asked) {
        this.service = service;
        this.passport = passport;
        this.doors = Door.of(types, passport);
        this.asked = asked;
    }

    /** @param types what the service is offered as, interfaces of one class loader */
    static Object of(Object service, List<Class<?>> types, BundlePassport passport, Asked asked) {
        return Proxy.newProxyInstance(
                types.get(0).getClassLoader(),
                types.toArray(Class<?>[]::new),
                new View(service, types, passport, asked));
    }

    /** From now on nothing is done through it: a plugin that was stopped may have kept it. */
    static void leave(Object view) {
        if (Proxy.getInvocationHandler(view) instanceof View known) {
            known.gone = true;
        }
    }

    @Override
    public @Nullable Object invoke(Object view, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Door door = doors.get(method);
        if (door == null) {
            return asObject(view, method, arguments);
        }
        if (gone) {
            throw new ComptoirException("broker.stopped", Fault.UNAVAILABLE, Map.of("plugin", passport.id()));
        }
        if (door.closed().isPresent()) {
            throw door.closed().get().exception();
        }
        try {
            return method.invoke(service, arguments == null ? null : signed(door, arguments));
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    /** In an array of our own: a plugin that kept its own could put another actor into it meanwhile. */
    private @Nullable Object[] signed(Door door, @Nullable Object[] arguments) {
        @Nullable Object[] ours = arguments.clone();
        if (door.call() >= 0 && ours[door.call()] instanceof Call call) {
            ours[door.call()] = marked(call);
        }
        return ours;
    }

    private Call marked(Call call) {
        Actor actor = asked.isInTheNameOf(call.actor()) ? call.actor() : Actor.plugin(passport.id());
        return call.withActor(actor.through(passport.toString()));
    }

    /** The methods that every object has; the service's own would tell the plugin what stands behind the view. */
    private Object asObject(Object view, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && view == arguments[0];
            case "hashCode" -> System.identityHashCode(view);
            default -> "a service of the core as " + passport + " sees it";
        };
    }
}
