// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.Test;

class ServedTest {

    private static final class Watched extends ServletContainer {
        private static final long serialVersionUID = 1L;
        private boolean destroyed;

        Watched() {
            super(new ResourceConfig());
        }

        @Override
        public void destroy() {
            destroyed = true;
        }
    }

    @Test
    void aRequestUnderWayEndsOnTheApplicationThatItBeganOn() {
        Served served = new Served();
        Watched first = new Watched();
        Watched second = new Watched();
        served.replace(new Serving(first, List.of()));
        Serving underWay = served.enter();

        Serving former = served.replace(new Serving(second, List.of()));
        former.leave();

        assertThat(first.destroyed).isFalse();
        assertThat(served.enter().container()).isSameAs(second);
        underWay.leave();
        assertThat(first.destroyed).isTrue();
        assertThat(former.enter()).isFalse();
        assertThat(second.destroyed).isFalse();
    }

    @Test
    void nobodyEntersWhereNothingServes() {
        assertThat(new Served().enter()).isNull();
        assertThat(new Served().resources()).isEmpty();
    }

    @EachDatabase
    void aPluginsResourceThatCannotStartIsLeftOut(TestKernel kernel) throws Exception {
        Shop shop = new Shop(kernel);
        List<Object> found = new ArrayList<>(shop.services.resources());
        found.add(foreign(AmbiguousResource.class));
        found.add(foreign(SilentResource.class));

        Serving serving = new ApplicationBuilder(shop.services.providers()).build(config(), found);

        assertThat(serving.resources())
                .contains(SilentResource.class.getName())
                .doesNotContain(AmbiguousResource.class.getName())
                .hasSize(shop.services.resources().size() + 1);
    }

    @EachDatabase
    void anApplicationOfSoundResourcesStartsAtOnce(TestKernel kernel) throws ServletException {
        Shop shop = new Shop(kernel);
        assertThat(new ApplicationBuilder(shop.services.providers())
                        .build(config(), shop.services.resources())
                        .resources())
                .hasSameSizeAs(shop.services.resources());
    }

    /** The same class by another loader, as if another bundle had brought it. */
    private static Object foreign(Class<?> type) throws Exception {
        URL here = type.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader loader = new URLClassLoader(new URL[] {here}, ServedTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.equals(type.getName()) ? findClass(name) : super.loadClass(name, resolve);
            }
        };
        return loader.loadClass(type.getName()).getConstructor().newInstance();
    }

    private static ServletConfig config() {
        ServletContext context = stub(ServletContext.class, null);
        return stub(ServletConfig.class, context);
    }

    private static <T> T stub(Class<T> type, ServletContext context) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (Enumeration.class.isAssignableFrom(method.getReturnType())) {
                return Collections.emptyEnumeration();
            }
            if (method.getReturnType() == ServletContext.class) {
                return context;
            }
            return method.getReturnType() == String.class ? "" : method.getReturnType() == int.class ? 6 : null;
        }));
    }
}
