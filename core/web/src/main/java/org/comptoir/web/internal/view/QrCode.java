// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as one path of SVG, a unit a module.
 *
 * @param side of the whole, with the light border that readers need
 * @param path the dark modules
 */
public record QrCode(int side, String path) {

    /** Light border around the code, in modules (ISO/IEC 18004). */
    private static final int QUIET_ZONE = 4;

    /** The code of a text. */
    public static QrCode of(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    bar(path, column, row, end - column);
                }
                column = end + 1;
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET_ZONE, path.toString());
    }

    private static void bar(StringBuilder path, int column, int row, int length) {
        path.append('M').append(column + QUIET_ZONE).append(' ').append(row + QUIET_ZONE);
        path.append('h').append(length).append("v1h-").append(length).append('z');
    }
}
