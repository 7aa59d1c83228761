// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bundle that is let in as it is, to be changed by one thing that is not. */
public final class SampleBundle {

    static final String PASSPORT = "org.comptoir.plugin;org.comptoir.plugin=\"acme.pay\";name=\"%name\";"
            + "description=\"%description\";publisher=\"Acme SARL\";licence=\"EUPL-1.2\";"
            + "network:List<String>=\"api.acme.example:443,files.acme.example:8443\";reads:List<String>=\"orders\";"
            + "writes:List<String>=\"payments\";personalData:List<String>=\"name,email\";countries:List<String>=\"FR,BE\";"
            + "support=\"https://acme.example/support\"";
    static final String SERVICE = "osgi.service;objectClass:List<String>=\"org.comptoir.spi.payment.v1.PaymentMethod\";"
            + "uses:=\"org.comptoir.spi.payment.v1\"";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public SampleBundle() {
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "com.acme.pay");
        headers.put("Bundle-Version", "1.2.0");
        headers.put(
                "Import-Package",
                "java.util,org.comptoir.model;version=\"[1.0,2)\",org.comptoir.spi.payment.v1;version=\"[1.0,2)\"");
        headers.put("Provide-Capability", PASSPORT + "," + SERVICE);
        with("OSGI-INF/l10n/bundle.properties", "name = Acme Pay\ndescription = Cards.\n");
        with("OSGI-INF/l10n/bundle_fr.properties", "name = Acme Paye\ndescription = Cartes réglées.\n");
        with("com/acme/pay/Pay.class", "not really a class");
        with("META-INF/sbom/bom.json", "{\"bomFormat\":\"CycloneDX\",\"components\":[]}");
    }

    /** With this header instead of the one that is there; an empty one is left out. */
    public SampleBundle header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** With this id in its passport. */
    public SampleBundle id(String id) {
        return header("Provide-Capability", headers.get("Provide-Capability").replace("acme.pay", id));
    }

    SampleBundle imports(String clause) {
        return header("Import-Package", headers.get("Import-Package") + "," + clause);
    }

    SampleBundle with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SampleBundle with(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    SampleBundle without(String file) {
        files.remove(file);
        return this;
    }

    /** The jar's bytes. */
    public byte[] jar() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                manifest.getMainAttributes().putValue(name, value);
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            manifest.write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        all.put("META-INF/MANIFEST.MF", out.toByteArray());
        all.putAll(files);
        return zip(all);
    }

    byte[] kar() {
        return kar(jar());
    }

    static byte[] kar(byte[] jar) {
        return zip(Map.of("plugin.jar", jar));
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** What the kit says of a bundle that passed it. */
    public static String verdict(String contents, String version) {
        return "{\"verdict\":\"passed\",\"kit\":\"1.0.0.SNAPSHOT\",\"id\":\"acme.pay\",\"version\":\"" + version
                + "\",\"contents\":\"" + contents + "\",\"checks\":[{\"tier\":0,\"verdict\":\"passed\"},"
                + "{\"tier\":1,\"verdict\":\"passed\"},{\"tier\":2,\"verdict\":\"passed\"}]}";
    }
}
