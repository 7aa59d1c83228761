// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Draws pages. The templates are classes of this bundle, made at build time. */
@Component(service = Templates.class)
public final class Templates {

    private static final String CLASSES = "org.comptoir.web.internal.template";

    private final TemplateEngine engine;

    @Activate
    public Templates() {
        // Without a folder of classes the engine looks for them by the loader of the thread, whichever it is handed.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader ours = Templates.class.getClassLoader();
        thread.setContextClassLoader(ours);
        try {
            this.engine = TemplateEngine.createPrecompiled(null, ContentType.Html, ours, CLASSES);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The page as HTML. */
    public String draw(Frame frame, View view) {
        StringOutput output = new StringOutput();
        engine.render(view.template() + ".jte", Map.of("frame", frame, "view", view), output);
        return output.toString();
    }
}
