// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.model.Refusals.assertRefused;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    /** The examples of the registry of ISO 13616. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AD1200012030200359100100",
                "AE070331234567890123456",
                "AL47212110090000000235698741",
                "AT611904300234573201",
                "AZ21NABZ00000000137010001944",
                "BA391290079401028494",
                "BE68539007547034",
                "BG80BNBG96611020345678",
                "BH67BMAG00001299123456",
                "BR1800360305000010009795493C1",
                "CH9300762011623852957",
                "CR05015202001026284066",
                "CY17002001280000001200527600",
                "CZ6508000000192000145399",
                "DE89370400440532013000",
                "DK5000400440116243",
                "DO28BAGR00000001212453611324",
                "EE382200221020145685",
                "ES9121000418450200051332",
                "FI2112345600000785",
                "FO6264600001631634",
                "FR1420041010050500013M02606",
                "GB29NWBK60161331926819",
                "GE29NB0000000101904917",
                "GI75NWBK000000007099453",
                "GL8964710001000206",
                "GR1601101250000000012300695",
                "GT82TRAJ01020000001210029690",
                "HR1210010051863000160",
                "HU42117730161111101800000000",
                "IE29AIBK93115212345678",
                "IL620108000000099999999",
                "IS140159260076545510730339",
                "IT60X0542811101000000123456",
                "JO94CBJO0010000000000131000302",
                "KW81CBKU0000000000001234560101",
                "KZ86125KZT5004100100",
                "LB62099900000001001901229114",
                "LI21088100002324013AA",
                "LT121000011101001000",
                "LU280019400644750000",
                "LV80BANK0000435195001",
                "MC5811222000010123456789030",
                "MD24AG000225100013104168",
                "ME25505000012345678951",
                "MK07250120000058984",
                "MR1300020001010000123456753",
                "MT84MALT011000012345MTLCAST001S",
                "MU17BOMM0101101030300200000MUR",
                "NL91ABNA0417164300",
                "NO9386011117947",
                "PK36SCBL0000001123456702",
                "PL61109010140000071219812874",
                "PS92PALS000000000400123456702",
                "PT50000201231234567890154",
                "QA58DOHB00001234567890ABCDEFG",
                "RO49AAAA1B31007593840000",
                "RS35260005601001611379",
                "SA0380000000608010167519",
                "SE4550000000058398257466",
                "SI56263300012039086",
                "SK3112000000198742637541",
                "SM86U0322509800000000270100",
                "TN5910006035183598478831",
                "TR330006100519786457841326",
                "UA213223130000026007233566001",
                "VA59001123000012345678",
                "VG96VPVG0000012345678901",
                "XK051212012345678906",
            })
    void theExampleOfEachCountryPasses(String iban) {
        assertThat(new Iban(iban).value()).isEqualTo(iban);
        assertThat(Iban.parse(new Iban(iban).grouped()).value()).isEqualTo(iban);
    }

    @Test
    void separatorsAndCaseDoNotMatter() {
        Iban iban = Iban.parse(" fr14 2004 1010 0505 0001 3m02 606 ");

        assertThat(iban).isEqualTo(new Iban("FR1420041010050500013M02606"));
        assertThat(iban.grouped()).isEqualTo("FR14 2004 1010 0505 0001 3M02 606");
        assertThat(iban.countryPrefix()).isEqualTo("FR");
    }

    @ParameterizedTest
    @CsvSource({
        "FR1420041010050500013M02607, iban.check-digits",
        "FR4120041010050500013M02606, iban.check-digits",
        "FR1420041010050500013M0260, iban.length",
        "DE893704004405320130000, iban.length",
        "US64SVBKUS6S3300958879, iban.country-unknown",
        "FR1420041010050500013M026é6, iban.malformed",
        "F11420041010050500013M02606, iban.malformed",
        "FRX420041010050500013M02606, iban.malformed",
        "FR14, iban.malformed",
        "'', iban.malformed",
    })
    void aWrongNumberIsRefusedWithoutBeingRepeated(String written, String code) {
        var refusal = assertRefused(code, "iban", () -> Iban.parse(written));

        assertThat(written.length() > 20 && refusal.getMessage().contains(written))
                .isFalse();
    }

    @Test
    void checkDigitsThatAreNeverGivenOutAreRefusedThoughTheRemainderIsRight() {
        // A number whose check digits are 97 has the same remainder with 00.
        String account = IntStream.range(0, 1000)
                .mapToObj("3704004405320130%02d"::formatted)
                .filter(bban -> bban.length() == 18 && Iso7064.mod97(bban + "DE97") == 1)
                .findFirst()
                .orElseThrow();

        assertThat(new Iban("DE97" + account).countryPrefix()).isEqualTo("DE");
        assertRefused("iban.check-digits", "iban", () -> new Iban("DE00" + account));
    }

    @Test
    void anEndlessTextIsRefusedUnread() {
        assertRefused("iban.malformed", "iban", () -> Iban.parse("FR" + "1".repeat(100_000)));
    }

    @Test
    void aLogShowsEnoughToRecogniseItAndNoMore() {
        assertThat(new Iban("FR1420041010050500013M02606")).hasToString("FR14…2606");
    }
}
