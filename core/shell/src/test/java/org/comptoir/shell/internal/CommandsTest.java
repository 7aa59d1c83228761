// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every command there is. */
class CommandsTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path RULES = Path.of(
            "../../karaf-assembly/distribution/src/main/resources/etc/org.apache.karaf.command.acl.comptoir.cfg");

    static List<Class<?>> commands() throws IOException, ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name = CLASSES.relativize(file).toString().replace('/', '.');
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                if (Action.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    @Test
    void thereAreCommands() throws Exception {
        assertThat(commands()).hasSizeGreaterThan(35);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void karafCanMakeIt(Class<?> type) throws Exception {
        assertThat(type).hasAnnotation(Service.class).isPublic().isFinal();
        assertThat(type.getDeclaredConstructor().newInstance()).isInstanceOf(Action.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itsNameIsANounAndAVerb(Class<?> type) {
        Command command = type.getAnnotation(Command.class);
        assertThat(command.scope()).isEqualTo("comptoir");
        assertThat(command.name()).matches("[a-z]+-[a-z]+(-not|-2fa)?|verify|health|replay");
        assertThat(type.getAnnotation(Parsing.class).value()).isEqualTo(OptionsFirst.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itsHelpHasThreeExamples(Class<?> type) throws IOException {
        Command command = type.getAnnotation(Command.class);
        assertThat(command.description()).hasSizeBetween(8, 80).doesNotEndWith(".");
        String resource = command.detailedDescription().substring("classpath:".length());
        try (InputStream in = type.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            String help = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(help.split("  comptoir:" + command.name())).hasSizeGreaterThanOrEqualTo(4);
            assertThat(help.lines().filter(line -> line.strip().startsWith("comptoir:")))
                    .as("the reference takes what begins so for an example")
                    .allMatch(line -> line.startsWith("  comptoir:" + command.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itsOptionsAreDescribedAndItsFlagsKnownToTheParser(Class<?> type) throws Exception {
        for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                Option option = field.getAnnotation(Option.class);
                if (option != null) {
                    assertThat(option.name()).startsWith("--");
                    assertThat(option.description()).isNotBlank();
                    assertThat(OptionsFirst.isFlag(option.name()))
                            .as(option.name())
                            .isEqualTo(field.getType() == boolean.class);
                }
            }
        }
    }

    @Test
    void everyCommandHasItsRuleAndOnlyReadingIsForViewers() throws Exception {
        Properties rules = new Properties();
        try (Reader in = Files.newBufferedReader(RULES)) {
            rules.load(in);
        }
        TreeSet<String> named = new TreeSet<>(rules.stringPropertyNames());
        assertThat(named.remove("*")).isTrue();
        assertThat(rules.getProperty("*")).isEqualTo("admin");
        for (Class<?> type : commands()) {
            String name = type.getAnnotation(Command.class).name();
            assertThat(named.remove(name)).as(name).isTrue();
            if (ChangeCommand.class.isAssignableFrom(type) || hasOption(type, "--out")) {
                assertThat(rules.getProperty(name)).as(name).isEqualTo("admin");
            }
        }
        assertThat(named).as("rules for commands that do not exist").isEmpty();
        assertThat(rules.getProperty("replay")).isEqualTo("admin");
    }

    private static boolean hasOption(Class<?> type, String name) {
        return Stream.of(type.getDeclaredFields())
                .map(field -> field.getAnnotation(Option.class))
                .anyMatch(option -> option != null && option.name().equals(name));
    }
}
