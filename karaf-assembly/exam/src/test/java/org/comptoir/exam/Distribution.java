// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.exam;

import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.ops4j.pax.exam.Option;

/** The distribution as it is, with the driver of these tests put in beside it. */
final class Distribution {

    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";
    private static final String LOGGING = "etc/org.ops4j.pax.logging.cfg";

    private Distribution() {}

    static Option[] options() throws IOException {
        File exam = new File("target/exam").getAbsoluteFile();
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl("file:" + System.getProperty("comptoir.archive"))
                    .name("Comptoir")
                    .karafVersion("4.4.10")
                    .unpackDirectory(exam)
                    .useDeployFolder(false),
            editConfigurationFilePut(
                    MAVEN, "org.ops4j.pax.url.mvn.localRepository", System.getProperty("comptoir.repository")),
            // Outside the unpacked distribution, which is gone when a test has failed.
            editConfigurationFilePut(
                    LOGGING, "log4j2.appender.rolling.fileName", new File(exam, "karaf.log").getPath()),
            configureConsole().ignoreLocalConsole(),
            vmOption("-Xmx512m"),
            vmOption("-Dcomptoir.data=" + new File(exam, "data-" + System.nanoTime())),
            vmOption("-Dderby.stream.error.file=" + new File(exam, "derby.log")),
            vmOption("-Dcomptoir.port=" + freePort()),
            vmOption("-Dcomptoir.ssh.port=" + freePort()),
        };
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
