// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.demo.DemoData;
import org.comptoir.api.people.Session;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Answer.Target;
import org.comptoir.web.internal.http.Body;
import org.comptoir.web.internal.http.Cautions;
import org.comptoir.web.internal.http.Cookies;
import org.comptoir.web.internal.http.Next;
import org.comptoir.web.internal.http.Notice;
import org.comptoir.web.internal.http.Request;
import org.comptoir.web.internal.http.Response;
import org.comptoir.web.internal.http.Response.Header;
import org.comptoir.web.internal.page.setup.DemoPages;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.Assets;
import org.comptoir.web.internal.view.Dictionary;
import org.comptoir.web.internal.view.Frame;
import org.comptoir.web.internal.view.Templates;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes of an answer what goes back to the browser. */
@Component(service = Drawing.class)
public final class Drawing {

    private static final String NOTICES = "notice/";
    private static final String WARNINGS = "warning/";

    private final Templates templates;
    private final Assets assets;
    private final Dictionary dictionary;
    private final DemoData demo;

    @Activate
    public Drawing(
            @Reference Templates templates,
            @Reference Assets assets,
            @Reference Dictionary dictionary,
            @Reference DemoData demo) {
        this.templates = templates;
        this.assets = assets;
        this.dictionary = dictionary;
        this.demo = demo;
    }

    Response draw(Visit visit, List<MenuLine> menu, Answer answer) {
        List<Header> headers = new ArrayList<>(Cautions.all());
        // One address answers with a page or with a part of it: neither may be kept and shown as the other.
        headers.add(new Header("Cache-Control", "no-store"));
        headers.add(new Header("Vary", "HX-Request"));
        headers.add(new Header("X-Trace-Id", visit.traceId()));
        answer.cookies().forEach(cookie -> headers.add(new Header("Set-Cookie", cookie)));
        if (!answer.notice().isEmpty()) {
            headers.add(new Header("Set-Cookie", Cookies.set(Cookies.NOTICE, answer.notice())));
        }
        if (answer.target() instanceof Target.Elsewhere elsewhere) {
            return elsewhere(visit.request(), elsewhere.path(), 204, headers);
        }
        if (answer.target() instanceof Target.Door door) {
            return elsewhere(visit.request(), Next.of(door.next()).through("/sign-in"), 401, headers);
        }
        if (answer.target() instanceof Target.Data data) {
            headers.add(new Header("Content-Type", "application/json"));
            return new Response(200, headers, text(data.json()));
        }
        if (answer.target() instanceof Target.File file) {
            headers.add(new Header("Content-Type", file.type()));
            headers.add(new Header("Content-Disposition", "attachment; filename=\"" + file.name() + "\""));
            return new Response(200, headers, new Body.Streamed(file.source()));
        }
        Session entered = answer.entered();
        return shown(entered == null ? visit : visit.with(entered), menu, (Target.Shown) answer.target(), headers);
    }

    /** Who asked for a part of a page must not be given another page to put in its place. */
    private static Response elsewhere(Request request, String path, int partStatus, List<Header> headers) {
        headers.add(new Header(request.htmx() ? "HX-Redirect" : "Location", path));
        return new Response(request.htmx() ? partStatus : 303, headers, text(""));
    }

    private Response shown(Visit visit, List<MenuLine> menu, Target.Shown shown, List<Header> headers) {
        View view = shown.view();
        Words words = view.language().isEmpty() ? visit.words() : dictionary.in(view.language());
        Frame frame = frame(visit, menu, view, words);
        if (!visit.request().cookie(Cookies.NOTICE).isEmpty() && !frame.part()) {
            headers.add(new Header("Set-Cookie", Cookies.drop(Cookies.NOTICE)));
        }
        if (shown.retryAfterSeconds() > 0) {
            headers.add(new Header("Retry-After", Integer.toString(shown.retryAfterSeconds())));
        }
        if (frame.part() && !view.address().isEmpty()) {
            headers.add(new Header("HX-Push-Url", view.address()));
        }
        headers.add(new Header("Content-Type", "text/html; charset=utf-8"));
        headers.add(new Header("Content-Language", words.locale().getLanguage()));
        return new Response(shown.status(), headers, text(templates.draw(frame, view)));
    }

    private static Body text(String text) {
        return Body.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private String demo(@Nullable Session guest) {
        if (guest == null || demo.company().isEmpty()) {
            return "";
        }
        if (demo.company().filter(guest.company()::equals).isPresent()) {
            return "own";
        }
        return DemoPages.ACCESS.allows(guest) ? "beside" : "";
    }

    private Frame frame(Visit visit, List<MenuLine> menu, View view, Words words) {
        Request request = visit.request();
        Notice told = Notice.read(request.cookie(Cookies.NOTICE));
        String notice = NOTICES + told.key();
        String warning = WARNINGS + told.key();
        String theme = request.cookie(Cookies.THEME);
        return new Frame(
                words,
                assets,
                theme.equals("dark") || theme.equals("light") ? theme : "",
                visit.guest(),
                visit.guest() == null ? List.of() : Menu.of(menu, visit.guest(), request.path(), words),
                visit.guest() == null ? List.of() : Menu.acts(menu, visit.guest(), request.path(), words),
                words.has(notice) ? words.of(notice, told.number()) : "",
                words.has(warning) ? words.of(warning, told.number()) : "",
                view.title(words),
                request.path(),
                request.htmx(),
                visit.guest() == null && view.language().isEmpty() ? Languages.of(request, words) : List.of(),
                demo(visit.guest()));
    }
}
