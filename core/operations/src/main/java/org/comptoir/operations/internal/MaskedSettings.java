// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * What the server is set to. Switches and numbers are told; texts of the server's own settings as well; those of plugins are not:
 * nobody foresees what people write there.
 */
final class MaskedSettings {

    private static final String OWN = "org.comptoir.";
    private static final String PLUGINS = "org.comptoir.plugin.";
    private static final Pattern FIGURE = Pattern.compile("true|false|-?\\d{1,9}");

    private final ConfigurationAdmin settings;

    MaskedSettings(ConfigurationAdmin settings) {
        this.settings = settings;
    }

    /** By their names. */
    Map<String, Map<String, String>> all(Masks masks) throws IOException {
        Map<String, Map<String, String>> all = new TreeMap<>();
        Configuration[] found = list();
        for (Configuration one : found) {
            Dictionary<String, Object> values = one.getProperties();
            if (values != null) {
                all.put(one.getPid(), told(one.getPid(), values, masks));
            }
        }
        return all;
    }

    private Configuration[] list() throws IOException {
        try {
            Configuration[] found = settings.listConfigurations(null);
            return found == null ? new Configuration[0] : found;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> told(String pid, Dictionary<String, Object> values, Masks masks) {
        boolean own = pid.startsWith(OWN) && !pid.startsWith(PLUGINS);
        Map<String, String> told = new TreeMap<>();
        for (String name : Collections.list(values.keys())) {
            told.put(masks.applied(name), told(name, values.get(name), own, masks));
        }
        return told;
    }

    private static String told(String name, Object value, boolean own, Masks masks) {
        String text = value instanceof Object[] several ? java.util.Arrays.toString(several) : String.valueOf(value);
        if (Masks.isSecret(name)) {
            return Masks.MASK;
        }
        if (own || FIGURE.matcher(text).matches()) {
            return masks.applied(text);
        }
        return "(" + text.length() + " characters)";
    }
}
