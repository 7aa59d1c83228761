// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int SCALE = 4;
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Test
    void aReaderReadsWhatWasDrawn() throws Exception {
        String uri = "otpauth://totp/Maison%20Lenoir:ana@lenoir.fr?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=x";
        QrCode code = QrCode.of(uri);

        byte[] pixels = draw(code);
        Drawn drawn = new Drawn(pixels, code.side() * SCALE);

        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new GlobalHistogramBinarizer(drawn)))
                        .getText())
                .isEqualTo(uri);
    }

    private static byte[] draw(QrCode code) {
        int width = code.side() * SCALE;
        byte[] pixels = new byte[width * width];
        Arrays.fill(pixels, (byte) 255);
        Matcher bar = BAR.matcher(code.path());
        while (bar.find()) {
            int left = Integer.parseInt(bar.group(1)) * SCALE;
            int top = Integer.parseInt(bar.group(2)) * SCALE;
            int length = Integer.parseInt(bar.group(3)) * SCALE;
            for (int row = top; row < top + SCALE; row++) {
                Arrays.fill(pixels, row * width + left, row * width + left + length, (byte) 0);
            }
        }
        return pixels;
    }

    /** A picture in shades of grey. */
    private static final class Drawn extends LuminanceSource {

        private final byte[] pixels;

        Drawn(byte[] pixels, int width) {
            super(width, width);
            this.pixels = pixels;
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(pixels, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return pixels;
        }
    }
}
