// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.input;

import java.util.List;
import java.util.stream.Stream;

/** A list among the settings. A file of settings has it as one line with commas, other sources one by one. */
public final class SettingList {

    private SettingList() {}

    /** What it says, stripped, in order; blank parts are passed over. */
    public static List<String> of(String... values) {
        return Stream.of(values)
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
