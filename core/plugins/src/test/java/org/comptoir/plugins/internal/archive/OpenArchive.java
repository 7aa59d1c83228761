// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comptoir.model.ComptoirException;

/** Opens archives in a folder of the test, and watches that a refusal leaves nothing there. */
final class OpenArchive {

    static final Trust DEVELOPMENT = new Trust(Set.of(), Set.of(), Set.of(), true);

    private final Path into;
    private final Path kar;

    OpenArchive(Path folder) throws IOException {
        this.into = Files.createDirectories(folder.resolve("into"));
        this.kar = folder.resolve("sample.kar");
    }

    PluginArchive unsigned(byte[] archive) {
        return with(new Archives(), archive, Optional.empty(), DEVELOPMENT);
    }

    PluginArchive with(Archives archives, byte[] archive, Optional<Signature> signature, Trust trust) {
        try {
            Files.write(kar, archive);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return archives.open(kar, signature, trust, into);
    }

    ComptoirException refusal(byte[] archive) {
        return refusal(Limits.STANDARD, archive);
    }

    ComptoirException refusal(Limits limits, byte[] archive) {
        return refusal(new Archives(limits), archive, Optional.empty(), DEVELOPMENT);
    }

    ComptoirException refusal(byte[] archive, Optional<Signature> signature, Trust trust) {
        return refusal(new Archives(), archive, signature, trust);
    }

    Path into() {
        return into;
    }

    private ComptoirException refusal(Archives archives, byte[] archive, Optional<Signature> signature, Trust trust) {
        ComptoirException refused =
                catchThrowableOfType(ComptoirException.class, () -> with(archives, archive, signature, trust));
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(left()).as("left behind").isEmpty();
        return refused;
    }

    private List<Path> left() {
        try (Stream<Path> files = Files.list(into)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
