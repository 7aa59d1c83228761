// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.guard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.comptoir.api.stock.StockFigures;
import org.comptoir.kernel.internal.view.Asked;
import org.comptoir.kernel.internal.view.PluginViews;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** What it costs a plugin that a service of the core is a view of it: against the service called as a method. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ViewPath {

    private static final String PACKAGES = "org.comptoir.model,org.comptoir.api.stock";

    private Framework framework;
    private StockFigures service;
    private StockFigures view;
    private Asked asked;
    private Call call;

    @Setup
    public void start() throws IOException, BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        Files.createTempDirectory("comptoir-bench").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        PACKAGES));
        framework.start();
        call = new Call(
                new CompanyId(new UUID(1, 1)),
                Actor.system("bench"),
                Idempotency.NONE,
                Instant.now().plusSeconds(3_600),
                Locale.FRENCH,
                "bench");
        StockFigures.Summary none = new StockFigures.Summary(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0);
        service = given -> none;
        asked = new Asked();
        new PluginViews(bundle("kernel", ""), asked);
        bundle("stock", "").registerService(StockFigures.class, service, null);
        BundleContext plugin =
                bundle("acme.pay", "org.comptoir.plugin;org.comptoir.plugin=\"acme.pay\";reads:List<String>=\"stock\"");
        view = plugin.getService(plugin.getServiceReference(StockFigures.class));
    }

    private BundleContext bundle(String name, String provides) throws IOException, BundleException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Import-Package", PACKAGES);
        if (!provides.isEmpty()) {
            main.putValue("Provide-Capability", provides);
        }
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        Bundle bundle = framework.getBundleContext().installBundle(name, new ByteArrayInputStream(jar.toByteArray()));
        bundle.start();
        return bundle.getBundleContext();
    }

    @TearDown
    public void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(5_000);
    }

    /** As if the plugin had the service itself. */
    @Benchmark
    public StockFigures.Summary direct() {
        return service.summary(call);
    }

    /** As a plugin calls it by itself. */
    @Benchmark
    public StockFigures.Summary viewed() {
        return view.summary(call);
    }

    /** As a plugin calls it while it is asked something. */
    @Benchmark
    public StockFigures.Summary whileAsked() {
        return asked.inTheNameOf(call.actor(), () -> view.summary(call));
    }
}
