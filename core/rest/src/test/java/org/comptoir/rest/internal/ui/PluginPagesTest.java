// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.spi.ui.v1.UiContribution;
import org.comptoir.testkit.FakePlugins;
import org.junit.jupiter.api.Test;

class PluginPagesTest {

    private final FakePlugins plugins = new FakePlugins(() -> false);
    private final Shelf shelf = new Shelf();
    private final PluginPagesServlet servlet = new PluginPagesServlet(new PluginPages(plugins, Shelf::file));

    /** What was answered: the status, the headers, the bytes. */
    private record Answered(int[] status, Map<String, String> headers, ByteArrayOutputStream body) {}

    private Answered get(String path) throws IOException {
        Answered answered = new Answered(new int[] {200}, new TreeMap<>(), new ByteArrayOutputStream());
        HttpServletRequest request = proxy(HttpServletRequest.class, (method, args) -> path);
        HttpServletResponse response = proxy(HttpServletResponse.class, (method, args) -> switch (method) {
            case "setHeader" -> answered.headers().put((String) args[0], (String) args[1]) == null ? null : null;
            case "setContentType" -> answered.headers().put("Content-Type", (String) args[0]) == null ? null : null;
            case "sendError" -> {
                answered.status()[0] = (Integer) args[0];
                yield null;
            }
            case "getOutputStream" -> new Out(answered.body());
            default -> null;
        });
        servlet.doGet(request, response);
        return answered;
    }

    private interface Reaction {
        Object to(String method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Reaction reaction) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> reaction.to(method.getName(), args)));
    }

    private static final class Out extends ServletOutputStream {
        private final ByteArrayOutputStream body;

        Out(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int one) {
            body.write(one);
        }
    }

    @Test
    void aFileIsServedWithItsTypeAndAStrictPolicyWhileItsPluginIsThere() throws IOException {
        plugins.add(UiContribution.class, shelf);
        Answered page = get("/test.Shelf/shelf.html");
        assertThat(page.status()[0]).isEqualTo(200);
        assertThat(page.body().toString(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("<!doctype html>");
        assertThat(page.headers())
                .containsEntry("Content-Type", "text/html; charset=utf-8")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .hasEntrySatisfying("Content-Security-Policy", policy -> assertThat(policy)
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                        .doesNotContain("unsafe"));
        assertThat(get("/test.Shelf/js/a.js").headers())
                .containsEntry("Content-Type", "text/javascript; charset=utf-8");

        plugins.remove(UiContribution.class, shelf);
        assertThat(get("/test.Shelf/shelf.html").status()[0]).isEqualTo(404);
    }

    @Test
    void whatIsNoFileOfTheFolderIsNotThere() throws IOException {
        plugins.add(UiContribution.class, shelf);
        for (String path : new String[] {
            null,
            "",
            "/",
            "/test.Shelf",
            "/test.Shelf/",
            "/test.Shelf/js/",
            "/test.Shelf/other.html",
            "/nobody/shelf.html",
            "/test.Shelf/../shelf.html",
            "/test.Shelf/js/../../OSGI-INF/a.html",
            "/test.Shelf/js/..%2fa.html",
            "/test.Shelf/js\\a.html",
            "/test.Shelf//js/a.html",
            "/test.Shelf/js/.hidden.html",
            "/test.Shelf/js/a.class",
            "/test.Shelf/js/a.html;x=1",
            "/test.Shelf/js/a.html\u0000.png",
            "/test.Shelf/js/" + "a".repeat(600) + ".html"
        }) {
            assertThat(get(path).status()[0]).as("%s", path).isEqualTo(404);
        }
    }
}
