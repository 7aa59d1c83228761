// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Optional;
import java.util.TreeMap;
import org.comptoir.api.plugin.Passport;
import org.comptoir.bytecode.ReservedNames;

/**
 * A name of the project's that a plugin bears.
 *
 * @param field where: {@code id}, {@code Bundle-SymbolicName}, {@code publisher} or {@code name}
 * @param value as it is written there
 */
record BorneName(String field, String value) {

    /** The first that there is, of a plugin whose bundle is looked at as well. */
    static Optional<BorneName> of(Passport passport, String symbolicName) {
        Optional<BorneName> id = named("id", passport.id());
        return id.isPresent() ? id : named("Bundle-SymbolicName", symbolicName).or(() -> ofWords(passport));
    }

    /** The first that a passport has. */
    static Optional<BorneName> of(Passport passport) {
        return of(passport, "");
    }

    private static Optional<BorneName> named(String field, String name) {
        return ReservedNames.isName(name) ? Optional.of(new BorneName(field, name)) : Optional.empty();
    }

    /** What people read, in each language: only what is the project's name by itself, for many are plugins for Comptoir. */
    private static Optional<BorneName> ofWords(Passport passport) {
        if (ReservedNames.isPublisher(passport.publisher())) {
            return Optional.of(new BorneName("publisher", passport.publisher()));
        }
        return new TreeMap<>(passport.name().byLanguage())
                .values().stream()
                        .filter(ReservedNames::isPublisher)
                        .findFirst()
                        .map(name -> new BorneName("name", name));
    }
}
