// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import java.util.Arrays;

/** A value that must not be seen, such as a vendor's key. It shows itself only when asked to by name. */
public final class PluginSecret {

    private final char[] value;

    private PluginSecret(char[] value) {
        this.value = value;
    }

    public static PluginSecret of(String value) {
        return new PluginSecret(value.toCharArray());
    }

    /** The value itself, for what is sent; never for a message, a log line or a setting. */
    public String reveal() {
        return new String(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PluginSecret that && Arrays.equals(value, that.value);
    }

    /** The same for all: a hash would tell something of the value. */
    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "***";
    }
}
