// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void setsAnElementALineAndWhatIsInsideFurtherIn() {
        assertThat(shown("<?xml version=\"1.0\"?><a x=\"1\"><b>two &amp; three</b><c><d/></c></a>"))
                .isEqualTo("""
                        <a x="1">
                          <b>two & three</b>
                          <c>
                            <d></d>
                          </c>
                        </a>""");
    }

    @Test
    void readsNoFileThatNamesAnotherOne() {
        String stolen = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>";
        String bomb = "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";

        assertThat(XmlText.of(stolen.getBytes(UTF_8))).isEmpty();
        assertThat(XmlText.of(bomb.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsBroken() {
        assertThat(XmlText.of("<a><b></a>".getBytes(UTF_8))).isEmpty();
        assertThat(XmlText.of(new byte[0])).isEmpty();
    }

    private static String shown(String xml) {
        return XmlText.of(xml.getBytes(UTF_8)).orElseThrow();
    }
}
