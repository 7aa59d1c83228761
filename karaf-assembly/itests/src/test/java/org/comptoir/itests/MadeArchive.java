// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The archive of a plugin that is made on the spot, from one source, against what these tests see.
 *
 * @param name of the files, {@code name.jar} and {@code name.kar}
 * @param className of the class in the source
 * @param components how they are described, as XML
 */
record MadeArchive(String name, String className, String source, String components, MadeManifest manifest) {

    /** @return the archive; its bundle lies beside it */
    Path in(Path folder) {
        try {
            Path classes = Files.createTempDirectory(folder, "classes");
            compile(classes);
            Path jar = folder.resolve(name + ".jar");
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest.manifest());
                    Stream<Path> files = Files.walk(classes)) {
                put(out, MadeManifest.COMPONENTS, components.getBytes(StandardCharsets.UTF_8));
                for (Path made : files.filter(Files::isRegularFile).toList()) {
                    put(out, classes.relativize(made).toString(), Files.readAllBytes(made));
                }
            }
            Path archive = folder.resolve(name + ".kar");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
                put(out, "plugin.jar", Files.readAllBytes(jar));
            }
            return archive;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private void compile(Path classes) throws IOException {
        Path file = classes.resolveSibling(classes.getFileName() + "-src").resolve(className + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("--release", "17", "-proc:none", "-d", classes.toString());
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(file))
                    .call()) {
                throw new AssertionError(said);
            }
        }
    }
}
