// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The folder whose bundles are started as they are put there. Nobody vouches for them, so it is watched in development
 * mode alone.
 *
 * @param etc the settings of the start that is under way
 */
record HotFolder(Path etc, Map<String, String> environment) {

    private static final String WATCHED = "org.apache.felix.fileinstall-deploy.cfg";
    private static final String PLUGINS = "org.comptoir.plugins.cfg";

    HotFolder {
        environment = Map.copyOf(environment);
    }

    void closeUnlessInDevelopment() throws IOException {
        if (!development() || "off".equals(environment.get("COMPTOIR_DEPLOY_FOLDER"))) {
            Files.deleteIfExists(etc.resolve(WATCHED));
        }
    }

    private boolean development() throws IOException {
        Path file = etc.resolve(PLUGINS);
        if (!Files.exists(file)) {
            return false;
        }
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            settings.load(in);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("The file " + PLUGINS + " cannot be read: " + malformed.getMessage() + ".", malformed);
        }
        return "true".equalsIgnoreCase(settings.getProperty("development", "").strip());
    }
}
