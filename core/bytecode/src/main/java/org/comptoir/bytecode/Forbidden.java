// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bytecode;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a plugin leaves to the server, by what it would do to it. */
public enum Forbidden {
    STOPS_THE_SERVER,
    RUNS_A_PROGRAM,
    STARTS_THREADS,
    OPENS_A_CONNECTION,
    OPENS_A_DATABASE,
    READS_THE_CLOCK,
    BREAKS_IN,
    LOADS_CLASSES;

    private static final Set<String> LOADERS =
            Set.of("java/lang/ClassLoader", "java/net/URLClassLoader", "java/security/SecureClassLoader");

    private static final Set<String> CONNECTIONS = Set.of(
            "java/net/Socket",
            "java/net/ServerSocket",
            "java/net/DatagramSocket",
            "java/net/MulticastSocket",
            "java/net/URLConnection",
            "java/net/HttpURLConnection",
            "java/net/JarURLConnection",
            "java/nio/channels/SocketChannel",
            "java/nio/channels/ServerSocketChannel",
            "java/nio/channels/DatagramChannel",
            "java/nio/channels/AsynchronousSocketChannel",
            "java/nio/channels/AsynchronousServerSocketChannel");

    private static final Set<String> ACCESSIBLE = Set.of(
            "java/lang/reflect/AccessibleObject",
            "java/lang/reflect/Constructor",
            "java/lang/reflect/Field",
            "java/lang/reflect/Method");

    private static final Set<String> POOLS = Set.of(
            "java/lang/Thread",
            "java/util/Timer",
            "java/util/concurrent/ForkJoinPool",
            "java/util/concurrent/ScheduledThreadPoolExecutor",
            "java/util/concurrent/ThreadPoolExecutor");

    /** What a call does that a plugin must not, null where it is fine. */
    public static @Nullable Forbidden call(String owner, String name, String descriptor) {
        if (stops(owner, name)) {
            return STOPS_THE_SERVER;
        }
        if (runs(owner, name)) {
            return RUNS_A_PROGRAM;
        }
        if (startsThreads(owner, name, descriptor)) {
            return STARTS_THREADS;
        }
        if (connects(owner, name)) {
            return OPENS_A_CONNECTION;
        }
        if (owner.equals("java/sql/DriverManager") || owner.startsWith("javax/sql/")) {
            return OPENS_A_DATABASE;
        }
        if (readsClock(owner, name, descriptor)) {
            return READS_THE_CLOCK;
        }
        if (loads(owner, name)) {
            return LOADS_CLASSES;
        }
        return breaksIn(owner, name) ? BREAKS_IN : null;
    }

    /** Makes a class loader, or a class out of bytes: code that nobody saw who read the jar. */
    private static boolean loads(String owner, String name) {
        return LOADERS.contains(owner)
                        && (name.equals("<init>") || name.equals("newInstance") || name.equals("defineClass"))
                || owner.equals("java/lang/invoke/MethodHandles$Lookup") && name.startsWith("define");
    }

    private static boolean stops(String owner, String name) {
        return switch (owner) {
            case "java/lang/System" -> name.equals("exit");
            case "java/lang/Runtime" -> name.equals("exit") || name.equals("halt") || name.equals("addShutdownHook");
            default -> false;
        };
    }

    private static boolean runs(String owner, String name) {
        return owner.equals("java/lang/ProcessBuilder") || owner.equals("java/lang/Runtime") && name.equals("exec");
    }

    private static boolean startsThreads(String owner, String name, String descriptor) {
        if (POOLS.contains(owner)) {
            return name.equals("<init>")
                    || Set.of("startVirtualThread", "ofVirtual", "ofPlatform").contains(name);
        }
        if (owner.equals("java/util/concurrent/Executors")) {
            return name.startsWith("new");
        }
        return owner.equals("java/util/concurrent/CompletableFuture")
                && name.endsWith("Async")
                && !descriptor.contains("Ljava/util/concurrent/Executor;");
    }

    private static boolean connects(String owner, String name) {
        return switch (owner) {
            case "java/net/URL" ->
                Set.of("openConnection", "openStream", "getContent").contains(name);
            case "java/net/InetAddress" ->
                Set.of("getByName", "getAllByName", "isReachable").contains(name);
            default ->
                CONNECTIONS.contains(owner)
                        || owner.startsWith("java/net/http/HttpClient")
                        || owner.startsWith("javax/net/");
        };
    }

    private static boolean readsClock(String owner, String name, String descriptor) {
        return switch (owner) {
            case "java/lang/System" -> name.equals("currentTimeMillis");
            case "java/util/Date", "java/util/GregorianCalendar" -> name.equals("<init>") && descriptor.equals("()V");
            case "java/util/Calendar" -> name.equals("getInstance");
            case "java/time/Clock" -> name.startsWith("system") || name.startsWith("tick") && !tickOf(descriptor);
            default ->
                owner.startsWith("java/time/") && name.equals("now") && !descriptor.contains("Ljava/time/Clock;");
        };
    }

    private static boolean tickOf(String descriptor) {
        return descriptor.startsWith("(Ljava/time/Clock;");
    }

    private static boolean breaksIn(String owner, String name) {
        return ACCESSIBLE.contains(owner) && (name.equals("setAccessible") || name.equals("trySetAccessible"))
                || owner.equals("sun/misc/Unsafe")
                || owner.startsWith("jdk/internal/")
                || (owner.equals("java/lang/System") || owner.equals("java/lang/Runtime"))
                        && (name.equals("load") || name.equals("loadLibrary"))
                || owner.equals("java/lang/invoke/MethodHandles") && name.equals("privateLookupIn");
    }
}
