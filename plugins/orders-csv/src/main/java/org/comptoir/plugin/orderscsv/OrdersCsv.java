// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.importer.v1.ImportFile;
import org.comptoir.spi.importer.v1.ImportSink;
import org.comptoir.spi.importer.v1.Importer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Reads order lines in CSV files, by a profile that says what the columns mean. */
@ComptoirPlugin(
        id = "comptoir.orders-csv",
        name = "%name",
        publisher = "The Comptoir authors",
        licence = "Apache-2.0",
        description = "%description")
@Component(configurationPid = Settings.PID)
@Designate(ocd = Settings.class)
public final class OrdersCsv implements Importer {

    private final Profiles profiles;

    @Activate
    public OrdersCsv(Settings settings) {
        this(settings.profilesFolder());
    }

    OrdersCsv(String profilesFolder) {
        profiles = new Profiles(profilesFolder);
    }

    @Override
    public String name() {
        return "orders-csv";
    }

    @Override
    public List<String> profiles() {
        return profiles.names();
    }

    @Override
    public Health check(Call call) {
        return profiles.health();
    }

    @Override
    public void read(String profileName, List<ImportFile> files, ImportSink sink) throws IOException {
        if (files.isEmpty()) {
            throw new ComptoirException("orders-csv.no-files", Fault.INVALID, Map.of("profile", profileName));
        }
        Profile profile = profiles.named(profileName);
        Intake intake = new Intake(profile);
        List<String> digests = new SourceFiles(profile).readInto(intake, files);
        new Emission(profile, intake, Opening.ref(digests)).to(sink);
    }
}
