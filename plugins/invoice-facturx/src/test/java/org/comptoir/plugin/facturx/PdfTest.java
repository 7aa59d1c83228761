// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comptoir.model.CountryCode;
import org.comptoir.model.document.Document;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.plugin.facturx.cii.CiiWriter;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mustangproject.validator.ZUGFeRDValidator;

class PdfTest {

    private final FacturXFormat format = new FacturXFormat();

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFileIsValidPdfA3WithValidDataInside(String name) throws Exception {
        Path file = folder.resolve("invoice.pdf");
        Files.write(file, written(Samples.all().get(name).get()).content());
        ZUGFeRDValidator validator = new ZUGFeRDValidator();
        validator.disableNotices();
        String report = validator.validate(file.toString());
        assertThat(report).contains("isCompliant=true").doesNotContain("status=\"invalid\"");
        assertThat(validator.wasCompletelyValid()).as(report).isTrue();
    }

    @Test
    void theDataInsideIsTheXmlAsWritten() throws IOException {
        Invoice invoice = Samples.frenchBusiness().build();
        try (PDDocument pdf = Loader.loadPDF(written(invoice).content())) {
            Map<String, PDComplexFileSpecification> files =
                    pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("factur-x.xml");
            assertThat(files.get("factur-x.xml").getEmbeddedFile().toByteArray())
                    .isEqualTo(new CiiWriter().write(invoice));
        }
    }

    @Test
    void theFrenchPageSpeaksFrench() throws IOException {
        String text = text(Samples.deliveredElsewhere().build());
        assertThat(text)
                .contains("Facture", "F2026-00043", "21/11/2026", "Livré à".toUpperCase(Locale.ROOT))
                .contains("2 272,80 €", "5,5 %", "2,5 kg")
                .contains("SIREN 732 829 320", "RCS Nantes", "N° TVA FR44732829320")
                .contains("livraison de biens", "Pas d’escompte", "40 €", "pénalités")
                .contains("FR76 3000 6000", "AGRIFRPP", "1 / 1");
    }

    @Test
    void theEnglishPageSpeaksEnglishAndNamesTheStateThatIsOwedTheVat() throws IOException {
        assertThat(text(Samples.ossGermany().build()))
                .contains(
                        "Invoice",
                        "21 Nov 2026",
                        "€25.22",
                        "19%",
                        "One-Stop Shop (OSS): Germany",
                        "Already paid",
                        "Paid");
    }

    @Test
    void aCreditNoteNamesTheInvoiceThatItCorrects() throws IOException {
        assertThat(text(Samples.creditNote().build()))
                .contains("Avoir", "F2026-00042 du 21/11/2026", "Net à votre crédit");
    }

    @Test
    void reasonsForExemptionArePrinted() throws IOException {
        assertThat(text(Samples.franchise().build())).contains("TVA non applicable, art. 293 B du CGI", "sans TVA");
        assertThat(text(Samples.unionBusiness().build())).contains("VAT exempt intra-Community supply, art. 138");
    }

    @Test
    void twoHundredLinesRunOverPagesWithTheHeadingOnEach() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(written(Samples.longOne(200).build()).content())) {
            assertThat(pdf.getNumberOfPages()).isBetween(5, 12);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains(
                                "Désignation",
                                "Montant HT",
                                page + " / " + pdf.getNumberOfPages(),
                                "Facture F2026-00099");
            }
        }
    }

    @Test
    void theQrCodeCanBeReadBackFromThePage() throws Exception {
        Invoice invoice = Samples.frenchBusiness().build();
        try (PDDocument pdf = Loader.loadPDF(written(invoice).content())) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            String read = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
            assertThat(read).isEqualTo(invoice.payment().qrPayload());
        }
    }

    @Test
    void markupInATextStaysText() throws IOException {
        InvoiceSample sample = Samples.frenchBusiness();
        String nasty = "</td><script>alert(1)</script> & <img src=\"http://198.51.100.1/x.png\"/>";
        sample.buyer = InvoiceSample.consumer(
                nasty, new PostalAddress("", "\" onload=\"x", "]]>", "1", "&amp;", CountryCode.FR));
        sample.payment = PaymentTerms.undefined("<!ENTITY x SYSTEM 'file:///etc/passwd'>");
        assertThat(text(sample.build()).replaceAll("\\s+", ""))
                .contains(nasty.replaceAll("\\s+", ""), "&amp;", "<!ENTITYxSYSTEM'file:///etc/passwd'>");
    }

    @Test
    void lettersOfOtherScriptsAreDrawnFromTheOtherFont() throws IOException {
        InvoiceSample sample = Samples.frenchConsumer();
        sample.buyer = InvoiceSample.consumer("Ελένη Šťastná Иванова", InvoiceSample.CONSUMER.address());
        assertThat(text(sample.build())).contains("Ελένη Šťastná Иванова");
    }

    @Test
    void aCharacterThatXmlCannotCarryIsRefusedAndSaysSo() {
        InvoiceSample sample = Samples.frenchConsumer();
        sample.buyer = InvoiceSample.consumer("Camille\u0007", InvoiceSample.CONSUMER.address());
        Outcome<Document> outcome = format.write(sample.build(), CallSample.CALL);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        Problem problem = ((Outcome.Failed<Document>) outcome).problem();
        assertThat(problem.code()).isEqualTo("facturx.character");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_INPUT);
    }

    @Test
    void theThreadsClassLoaderIsGivenBack() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        written(Samples.franchise().build());
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void theFileNameIsSafeWhateverTheNumber() {
        InvoiceSample sample = Samples.frenchBusiness();
        sample.number = "2026/11/0042";
        assertThat(written(sample.build()).fileName()).isEqualTo("facture-2026-11-0042.pdf");
    }

    private Document written(Invoice invoice) {
        return CallSample.written(format, invoice);
    }

    private String text(Invoice invoice) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(invoice).content())) {
            // Both spaces have one glyph, so which one comes back is chance.
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00A0]+", " ");
        }
    }
}
