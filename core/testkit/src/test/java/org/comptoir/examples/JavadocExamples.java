// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The examples in the comments of one source. An example is a class, or methods of one that implements the interface it
 * stands beside, or an annotation of a class. It sees all that is in its package, and by import on demand the model, the
 * extension points, and what of Java and OSGi plugins use most.
 */
record JavadocExamples(Path sources, Path source, List<String> blocks) {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* *}</pre>", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\n");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:@\\w+(?:\\(.*\\))?\\s+)*(?:public |final |abstract )*(?:class|record|interface|enum) ");
    private static final List<String> SEEN = List.of(
            "java.io",
            "java.math",
            "java.net",
            "java.nio.charset",
            "java.time",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "org.comptoir.model",
            "org.comptoir.model.id",
            "org.comptoir.model.invoice",
            "org.comptoir.spi",
            "org.comptoir.spi.broker.v1",
            "org.osgi.service.component.annotations");

    static JavadocExamples of(Path sources, Path source) {
        String text = read(source);
        List<String> blocks = new ArrayList<>();
        Matcher comments = COMMENT.matcher(text);
        while (comments.find()) {
            Matcher block = BLOCK.matcher(comments.group());
            while (block.find()) {
                blocks.add(block.group(1).replaceAll("(?m)^ *\\* ?", ""));
            }
        }
        return new JavadocExamples(sources, source, List.copyOf(blocks));
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether one of them has the method or calls it. */
    boolean show(String method) {
        return blocks.stream().anyMatch(block -> block.contains(method + "("));
    }

    /** What the compiler says against them, each with the example. */
    List<String> problems(Path scratch) {
        List<String> problems = new ArrayList<>();
        for (String block : blocks) {
            String unit = unit(block);
            String said = compile(unit, scratch);
            if (!said.isEmpty()) {
                problems.add(said + "\nin\n" + unit);
            }
        }
        return problems;
    }

    private String unit(String block) {
        Path relative = sources.relativize(source);
        String inPackage = relative.getParent().toString().replace('/', '.');
        String imports =
                IMPORT.matcher(block).results().map(found -> found.group()).collect(Collectors.joining());
        String code = IMPORT.matcher(block).replaceAll("");
        String onDemand = SEEN.stream()
                .filter(JavadocExamples::isThere)
                .map(one -> "import " + one + ".*;\n")
                .collect(Collectors.joining());
        return "package " + inPackage + ";\n" + imports + onDemand + declaration(code);
    }

    private String declaration(String code) {
        if (TYPE.matcher(code).find()) {
            return code;
        }
        if (code.strip().endsWith(")") && code.strip().startsWith("@")) {
            return code + "\nfinal class Example {}";
        }
        String name = source.getFileName().toString().replace(".java", "");
        String beside = read(source).contains("interface " + name + " extends Extension") ? " implements " + name : "";
        return "abstract class Example" + beside + " {\n" + code + "\n}";
    }

    private static boolean isThere(String name) {
        return name.startsWith("java.")
                || JavadocExamples.class.getClassLoader().getResource(name.replace('.', '/')) != null;
    }

    private static String compile(String unit, Path scratch) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                scratch.toString());
        compiler.getTask(new StringWriter(), null, said, options, null, List.of(new Unit(unit)))
                .call();
        return said.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one -> one.getLineNumber() + ": " + one.getMessage(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    /** Named as the file of its public class would be. */
    private static final class Unit extends SimpleJavaFileObject {
        private final String text;

        Unit(String text) {
            super(URI.create("string:///" + publicName(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String publicName(String text) {
            return Stream.of(Pattern.compile("public (?:final |abstract )*(?:class|record|interface|enum) (\\w+)")
                            .matcher(text))
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("Example");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
