// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

/**
 * A thread that a plugin has for the time of a question. It comes back as it was: what is asked next on it, and the
 * core's own work after that, must not run at the plugin's priority or find itself interrupted.
 *
 * @param thread the thread
 * @param loader its context class loader before
 * @param name its name before
 * @param priority its priority before
 */
record LentThread(Thread thread, ClassLoader loader, String name, int priority) {

    static LentThread current() {
        Thread thread = Thread.currentThread();
        return new LentThread(thread, thread.getContextClassLoader(), thread.getName(), thread.getPriority());
    }

    void under(ClassLoader plugin) {
        thread.setContextClassLoader(plugin);
    }

    /** On the thread itself. */
    void takeBack() {
        thread.setContextClassLoader(loader);
        if (!thread.getName().equals(name)) {
            thread.setName(name);
        }
        if (thread.getPriority() != priority) {
            thread.setPriority(priority);
        }
        Thread.interrupted();
    }
}
