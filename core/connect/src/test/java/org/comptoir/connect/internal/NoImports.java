// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comptoir.api.imports.Imports;
import org.comptoir.model.Call;

/** Never asked. */
final class NoImports implements Imports {
    @Override
    public ImportResult run(String profile, List<Path> files, Progress progress, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Long> quarantined(Call call) {
        throw new UnsupportedOperationException();
    }
}
