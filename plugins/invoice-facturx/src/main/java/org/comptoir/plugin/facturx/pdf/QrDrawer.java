// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugin.facturx.page.InvoicePage;
import org.w3c.dom.Element;

/** Draws a QR code as one path: sharp at any size, a few kilobytes, no image. */
final class QrDrawer implements FSObjectDrawer, FSObjectDrawerFactory {

    /** Light border around the code, in modules (ISO/IEC 18004). */
    private static final int QUIET_ZONE = 4;

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(InvoicePage.QR_TYPE);
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        ByteMatrix modules = encode(element.getAttribute("data"));
        float side = (float) Math.min(width, height) / dotsPerPixel;
        device.drawWithGraphics((float) x, (float) y, side, side, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fill(path(modules, side));
        });
        return Map.of();
    }

    /** Level M, as EPC069-12 wants; text beyond ASCII is announced as UTF-8, plain text needs no announcement. */
    static ByteMatrix encode(String text) {
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        Map<EncodeHintType, Object> hints = ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException tooLong) {
            throw ComptoirException.invalid("facturx.qr-too-long", "qrPayload", text.length());
        }
    }

    private static Path2D path(ByteMatrix modules, float side) {
        float module = side / (modules.getWidth() + 2 * QUIET_ZONE);
        Path2D.Float path = new Path2D.Float();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    bar(path, module, column + QUIET_ZONE, end + QUIET_ZONE, row + QUIET_ZONE);
                }
                column = Math.max(end, column + 1);
            }
        }
        return path;
    }

    private static void bar(Path2D.Float path, float module, int from, int to, int row) {
        path.moveTo(from * module, row * module);
        path.lineTo(to * module, row * module);
        path.lineTo(to * module, (row + 1) * module);
        path.lineTo(from * module, (row + 1) * module);
        path.closePath();
    }
}
