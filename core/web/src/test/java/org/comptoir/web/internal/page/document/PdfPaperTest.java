// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.comptoir.model.document.Document;
import org.junit.jupiter.api.Test;

class PdfPaperTest {

    private static final String DATA = "<rsm:Invoice xmlns:rsm=\"urn:x\"><rsm:ID>FA1</rsm:ID></rsm:Invoice>";

    @Test
    void showsEachPageAsAPictureOfWhatIsOnIt() throws IOException {
        try (PdfPaper paper = PdfPaper.read(MadePdf.of(2, PDRectangle.A4))) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(paper.picture(2)));

            assertThat(paper.pages()).isEqualTo(2);
            assertThat(picture.getWidth()).isBetween(900, 920);
            assertThat(picture.getHeight()).isBetween(1280, 1295);
            assertThat(MadePdf.isMarked(picture)).isTrue();
        }
    }

    @Test
    void drawsAPageOfAnySizeWithinBounds() throws IOException {
        try (PdfPaper paper = PdfPaper.read(MadePdf.of(1, new PDRectangle(14_000, 200)))) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(paper.picture(1)));

            assertThat(picture.getWidth()).isLessThanOrEqualTo(1_600);
        }
    }

    @Test
    void findsTheDataThatItCarriesAndNothingWhereThereIsNone() throws IOException {
        Document carrying =
                new Document("a.pdf", "application/pdf", MadePdf.carrying("factur-x.xml", DATA.getBytes(UTF_8)));
        Document bare = new Document("b.pdf", "application/pdf", MadePdf.of(1, PDRectangle.A4));
        Document other = new Document("c.pdf", "application/pdf", MadePdf.carrying("logo.bin", new byte[] {1}));

        assertThat(Paper.of(carrying)).isEqualTo(new Paper(1, "<rsm:Invoice>\n  <rsm:ID>FA1</rsm:ID>\n</rsm:Invoice>"));
        assertThat(Paper.of(bare)).isEqualTo(new Paper(1, ""));
        assertThat(Paper.of(other)).isEqualTo(new Paper(1, ""));
    }

    @Test
    void leavesOutDataThatAreLongerThanAnybodyReads() throws IOException {
        byte[] bomb = MadePdf.carrying("factur-x.xml", new byte[PdfPaper.MOST_XML_BYTES + 1]);

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(Paper.of(new Document("a.pdf", "application/pdf", bomb))).isEqualTo(new Paper(1, ""));
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertThatThrownBy(() -> PdfPaper.read("%PDF".getBytes(UTF_8))).isInstanceOf(IOException.class);
        assertThat(Paper.of(new Document("a.pdf", "application/pdf", "%PDF".getBytes(UTF_8))))
                .isEqualTo(new Paper(0, ""));
    }

    @Test
    void showsAFileThatIsNothingButData() {
        assertThat(Paper.of(new Document("a.xml", "application/xml", "<a><b/></a>".getBytes(UTF_8)))
                        .data())
                .isEqualTo("<a>\n  <b></b>\n</a>");
        assertThat(Paper.of(new Document("a.txt", "text/plain", "Invoice 1".getBytes(UTF_8)))
                        .data())
                .isEqualTo("Invoice 1");
        assertThat(Paper.of(new Document("a.bin", "application/zip", new byte[] {1}))
                        .data())
                .isEmpty();
    }
}
