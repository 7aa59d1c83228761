// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.HtmlAttribute;
import gg.jte.html.HtmlPolicy;
import gg.jte.html.HtmlPolicyException;
import gg.jte.html.HtmlTag;
import gg.jte.html.policy.PolicyGroup;
import gg.jte.html.policy.PreventInvalidAttributeNames;
import gg.jte.html.policy.PreventOutputInTagsAndAttributes;
import gg.jte.html.policy.PreventUnquotedAttributes;
import gg.jte.html.policy.PreventUppercaseTagsAndAttributes;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Run by the build (pom.xml): makes Java sources of the templates, and lays out the files that browsers load, each beside
 * its compressed form. Takes the module's folder and the build's.
 */
final class MakeWeb {

    private static final String TEMPLATES = "org.comptoir.web.internal.template";

    /** One file each of two libraries, and what becomes of it. */
    private static final List<String[]> TAKEN = List.of(
            new String[] {"tabler__core", "dist/css/tabler.min.css", "tabler.css"},
            new String[] {"htmx.org", "dist/htmx.min.js", "htmx.js"});

    private final Path module;
    private final Path target;

    private MakeWeb(Path module, Path target) {
        this.module = module;
        this.target = target;
    }

    public static void main(String[] args) throws IOException {
        MakeWeb make = new MakeWeb(Path.of(args[0]), Path.of(args[1]));
        make.templates();
        make.files();
    }

    private void templates() {
        Path sources = target.resolve("generated-sources/jte");
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(module.resolve("src/main/jte")),
                sources,
                ContentType.Html,
                MakeWeb.class.getClassLoader(),
                TEMPLATES);
        engine.setTrimControlStructures(true);
        engine.setHtmlPolicy(new NothingInline());
        engine.cleanAll();
        engine.generateAll();
    }

    private void files() throws IOException {
        Path folder = target.resolve("generated-resources/web/assets");
        Files.createDirectories(folder);
        for (String[] taken : TAKEN) {
            write(folder, taken[2], withoutMap(fromLibrary(taken[0], taken[1])));
        }
        try (Stream<Path> own = Files.list(module.resolve("src/main/web"))) {
            for (Path file : own.sorted().toList()) {
                write(folder, file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    private static byte[] fromLibrary(String library, String file) throws IOException {
        ClassLoader loader = MakeWeb.class.getClassLoader();
        Properties pom = new Properties();
        String place = "META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        try (InputStream in = loader.getResourceAsStream(place)) {
            pom.load(in);
        }
        String path = "META-INF/resources/webjars/" + library + "/" + pom.getProperty("version") + "/" + file;
        try (InputStream in = loader.getResourceAsStream(path)) {
            return in.readAllBytes();
        }
    }

    /** The line that names a source map would make a browser's tools ask for a file that is not there. */
    private static byte[] withoutMap(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.replaceAll("(?m)^/[*/][#@] sourceMappingURL=.*$", "").getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path folder, String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(content);
        }
        Files.write(folder.resolve(name + ".gz"), packed.toByteArray());
    }

    /** No names of attributes that hold script or style; what stands in values is looked at by TemplatesTest. */
    private static final class NothingInline extends PolicyGroup {

        NothingInline() {
            addPolicy(new PreventUppercaseTagsAndAttributes());
            addPolicy(new PreventOutputInTagsAndAttributes(false));
            addPolicy(new PreventUnquotedAttributes());
            addPolicy(new PreventInvalidAttributeNames());
            addPolicy(new NoSuchNames());
        }
    }

    private static final class NoSuchNames implements HtmlPolicy {

        @Override
        public void validateHtmlTag(HtmlTag tag) throws HtmlPolicyException {
            if (tag.getName().equals("style")) {
                throw new HtmlPolicyException("Nothing inline: <style>");
            }
        }

        @Override
        public void validateHtmlAttribute(HtmlTag tag, HtmlAttribute attribute) throws HtmlPolicyException {
            String name = attribute.getName();
            if (name.equals("style") || name.startsWith("on") || name.startsWith("hx-on")) {
                throw new HtmlPolicyException("Nothing inline: " + name);
            }
        }
    }
}
