// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.CompanyCommand;
import org.comptoir.shell.internal.console.ComptoirCommand;
import org.comptoir.shell.internal.console.ServerCommand;
import org.junit.jupiter.api.Test;

/** The reference of the console is made of the commands; write it anew with {@code -Dcomptoir.write-docs=true}. */
class ConsolePageTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path PAGE =
            Path.of("").toAbsolutePath().getParent().getParent().resolve("docs/reference/console.md");
    /** What these say holds for all commands under them, and is told once. */
    private static final Set<Class<?>> COMMON =
            Set.of(ComptoirCommand.class, CompanyCommand.class, ChangeCommand.class, ServerCommand.class);

    @Test
    void theReferenceOfTheConsoleIsUpToDate() throws IOException {
        String page = page(commands());
        if (Boolean.getBoolean("comptoir.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("write it anew with -Dcomptoir.write-docs=true").hasContent(page);
    }

    private static List<Class<?>> commands() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file).toString().replace('/', '.'))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isAnnotationPresent(Command.class))
                    .sorted(Comparator.comparing(
                            type -> type.getAnnotation(Command.class).name()))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ConsolePageTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(name, missing);
        }
    }

    private static String page(List<Class<?>> commands) {
        StringBuilder page = new StringBuilder("""
                # Console

                `./comptoir shell "comptoir:order-list --limit 10"` runs a command in the server of a data folder. A refused command
                ends with status 1 and says `CODE: what is wrong. What to do.` on standard error; see [errors](errors.md). With
                `--json` that is one object with `code`, `fault`, `facts` and `message`. Of a line of several commands nothing runs
                after the first that is refused. Options may stand before or after arguments.

                A list that was cut says on standard error that there is more. In CSV, a text that a spreadsheet would run as a
                formula begins with an apostrophe.

                | option of every command | |
                |---|---|
                """);
        options(ComptoirCommand.class).forEach(option -> page.append(row(option)));
        page.append("\n| of commands about one company | |\n|---|---|\n");
        options(CompanyCommand.class).forEach(option -> page.append(row(option)));
        page.append("\n| of commands that change something | |\n|---|---|\n");
        options(ChangeCommand.class).forEach(option -> page.append(row(option)));
        page.append("\n## Commands\n");
        commands.forEach(command -> page.append(section(command)));
        return page.toString();
    }

    private static String section(Class<?> type) {
        Command command = type.getAnnotation(Command.class);
        List<Argument> arguments = fields(type).stream()
                .filter(field -> field.isAnnotationPresent(Argument.class))
                .map(field -> field.getAnnotation(Argument.class))
                .sorted(Comparator.comparingInt(Argument::index))
                .toList();
        StringBuilder section = new StringBuilder("\n### comptoir:").append(command.name());
        section.append("\n\n").append(command.description()).append('.');
        section.append(ChangeCommand.class.isAssignableFrom(type) ? " Changes something.\n" : "\n");
        List<String> rows = new ArrayList<>();
        arguments.forEach(argument -> rows.add("| `" + argument.name() + "` | " + argument.description() + " |\n"));
        Stream.<Class<?>>iterate(type, each -> each != null && !COMMON.contains(each), Class::getSuperclass)
                .flatMap(each -> options(each).stream())
                .forEach(option -> rows.add(row(option)));
        if (!rows.isEmpty()) {
            section.append("\n| | |\n|---|---|\n").append(String.join("", rows));
        }
        return section.append(examples(type, command)).toString();
    }

    private static String examples(Class<?> type, Command command) {
        Path help = CLASSES.resolve(type.getPackageName().replace('.', '/'))
                .resolve(command.detailedDescription().replace("classpath:", ""));
        try {
            return "\n```\n"
                    + Files.readAllLines(help).stream()
                            .map(String::strip)
                            .filter(line -> line.startsWith("comptoir:"))
                            .collect(Collectors.joining("\n"))
                    + "\n```\n";
        } catch (IOException missing) {
            throw new AssertionError(help.toString(), missing);
        }
    }

    private static List<Option> options(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Option.class))
                .map(field -> field.getAnnotation(Option.class))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    private static List<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .toList();
    }

    private static String row(Option option) {
        return "| `" + option.name() + "` | " + option.description().replace("|", "\\|") + " |\n";
    }
}
