// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class KeptJarsTest {

    private final KeptJars jars = new KeptJars();

    private static void version(TestKernel kernel) {
        kernel.schemas().migrate("plugins", LifeParts.class);
        kernel.tamper(
                "insert into plugin_version (plugin, version, turn, state, reason, sha256, publisher_key, passport, verdict,"
                        + " installed_at, installed_by) values ('acme.large', '1.0.0', 1, 'kept', '', '', '', '', '',"
                        + " current_timestamp, 'test')");
    }

    private Optional<byte[]> kept(TestKernel kernel) {
        return kernel.units().read(sql -> jars.find(sql, "acme.large", "1.0.0"));
    }

    @EachDatabase
    void aLargeBundleComesBackAsItWasAndGoesWithItsVersion(TestKernel kernel) {
        version(kernel);
        byte[] jar = new byte[3 * KeptJars.LARGEST_PART + 1];
        new Random(1).nextBytes(jar);
        kernel.units().write(kernel.call(), String.class, tx -> {
            jars.add(tx, "acme.large", "1.0.0", jar);
            return "";
        });

        assertThat(kept(kernel)).hasValueSatisfying(found -> assertThat(found).isEqualTo(jar));

        kernel.tamper("delete from plugin_version");
        assertThat(kept(kernel)).isEmpty();
    }
}
