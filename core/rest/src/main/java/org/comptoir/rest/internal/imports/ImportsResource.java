// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.comptoir.api.imports.Imports;
import org.comptoir.api.imports.Imports.ImportResult;
import org.comptoir.model.Call;
import org.comptoir.rest.About;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Files of other systems. */
@Component(service = ImportsResource.class)
@JakartarsResource
@jakarta.ws.rs.Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {

    private final Imports imports;

    @Activate
    public ImportsResource(@Reference Imports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Needs("import:w")
    @Does(
            value = "Books what a file says, by a profile of an importer; run again, it goes on where it stopped.",
            refuses = {"importer.missing", "import.overlaps", "import.too-large"},
            mostBytes = 64 << 20,
            patienceSeconds = 3_600)
    public ImportResult run(
            @QueryParam("profile") @About(example = "online-retail") String profile,
            InputStream content,
            @Context Call call)
            throws IOException {
        Path file = Files.createTempFile("comptoir-import", "");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return imports.run(profile, List.of(file), (done, total) -> {}, call);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @GET
    @jakarta.ws.rs.Path("/quarantine")
    @Needs("import:w")
    @Does("The lines that imports set aside, by reason.")
    public Map<String, Long> quarantined(@Context Call call) {
        return imports.quarantined(call);
    }
}
