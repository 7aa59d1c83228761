// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import static org.comptoir.model.identity.WeightedDigit.COMPLEMENT_10;
import static org.comptoir.model.identity.WeightedDigit.COMPLEMENT_11;
import static org.comptoir.model.identity.WeightedDigit.COMPLEMENT_11_TEN_IS_ZERO;
import static org.comptoir.model.identity.WeightedDigit.REMAINDER_10;
import static org.comptoir.model.identity.WeightedDigit.REMAINDER_11;
import static org.comptoir.model.identity.WeightedDigit.REMAINDER_11_TEN_IS_ZERO;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The VAT numbers of the member states, of the United Kingdom, Switzerland and Norway, by prefix.
 *
 * <p>Structures are those of VIES (FAQ, question 11). Check digits follow the algorithms the tax administrations
 * have published or given to one another; where sources differ the wider reading is taken, since a true number that
 * is refused costs a sale, and a false one is caught by VIES.
 */
final class VatSchemes {

    private static final Map<String, VatScheme> BY_PREFIX = Stream.of(west(), north(), east(), south(), outside())
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableMap(VatScheme::prefix, Function.identity()));

    private VatSchemes() {}

    /** The scheme of a prefix as it is stored. */
    static Optional<VatScheme> byPrefix(String prefix) {
        return Optional.ofNullable(BY_PREFIX.get(prefix));
    }

    private static Stream<VatScheme> west() {
        Predicate<String> belgian =
                body -> (Integer.parseInt(body, 0, 8, 10) + Integer.parseInt(body, 8, 10, 10)) % 97 == 0;
        Predicate<String> luxembourgish =
                body -> Integer.parseInt(body, 6, 8, 10) == Integer.parseInt(body, 0, 6, 10) % 89;
        // Sole traders have had numbers of the second kind since 2020, so as not to show their personal one.
        Predicate<String> dutch =
                new WeightedDigit(REMAINDER_11, 9, 8, 7, 6, 5, 4, 3, 2).or(body -> Iso7064.mod97("NL" + body) == 1);
        // Luhn's sum with four on top, the last digit before the check digit counting once.
        Predicate<String> austrian =
                body -> (Luhn.checkDigit(body.substring(1, 8) + "0") + 6) % 10 == body.charAt(8) - '0';
        return Stream.of(
                VatScheme.of("AT", "AT", new VatForm("Udddddddd", austrian)),
                VatScheme.of("BE", "BE", new VatForm("0ddddddddd", belgian), new VatForm("1ddddddddd", belgian))
                        .withZeroInFrontUpTo(10),
                VatScheme.of("DE", "DE", new VatForm("ndddddddd", Iso7064::mod11And10Holds)),
                VatScheme.of("FR", "FR", new VatForm("xxddddddddd", FrenchKey::holds)),
                VatScheme.of(
                        "IE",
                        "IE",
                        new VatForm("dddddddl", Letters::irish),
                        new VatForm("dddddddll", Letters::irish),
                        new VatForm("dldddddl", Letters::oldIrish),
                        new VatForm("d+dddddl", Letters::oldIrish),
                        new VatForm("d*dddddl", Letters::oldIrish)),
                VatScheme.of("LU", "LU", new VatForm("dddddddd", luxembourgish)),
                VatScheme.of("NL", "NL", new VatForm("dddddddddBdd", body -> !body.endsWith("00"), dutch)));
    }

    private static Stream<VatScheme> north() {
        return Stream.of(
                VatScheme.of("DK", "DK", VatForm.weighted("nddddddd", COMPLEMENT_11, 2, 7, 6, 5, 4, 3, 2)),
                VatScheme.of("EE", "EE", VatForm.weighted("ddddddddd", COMPLEMENT_10, 3, 7, 1, 3, 7, 1, 3, 7)),
                VatScheme.of("FI", "FI", VatForm.weighted("dddddddd", COMPLEMENT_11, 7, 9, 10, 5, 8, 4, 2)),
                VatScheme.of("LT", "LT", lithuanian()),
                VatScheme.of("LV", "LV", latvian()),
                VatScheme.of("SE", "SE", new VatForm("dddddddddd01", body -> Luhn.holds(body.substring(0, 10)))));
    }

    private static VatForm[] lithuanian() {
        Predicate<String> nine = new WeightedDigit(REMAINDER_11, 1, 2, 3, 4, 5, 6, 7, 8)
                .elseBy(new WeightedDigit(REMAINDER_11_TEN_IS_ZERO, 3, 4, 5, 6, 7, 8, 9, 1));
        Predicate<String> twelve = new WeightedDigit(REMAINDER_11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2)
                .elseBy(new WeightedDigit(REMAINDER_11_TEN_IS_ZERO, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4));
        return new VatForm[] {new VatForm("ddddddd1d", nine), new VatForm("dddddddddd1d", twelve)};
    }

    private static VatForm[] latvian() {
        Predicate<String> company = new WeightedDigit("3210-987654", 9, 1, 4, 8, 3, 10, 2, 5, 7, 6);
        Predicate<String> person = new WeightedDigit("12345678900", 10, 5, 8, 4, 2, 1, 6, 3, 7, 9);
        String eleven = "ddddddddddd";
        return new VatForm[] {
            new VatForm(eleven, body -> body.charAt(0) > '3', company),
            new VatForm(eleven, body -> body.charAt(0) <= '3' && BirthDate.beginsLatvian(body), person),
        };
    }

    private static Stream<VatScheme> east() {
        return Stream.of(
                VatScheme.of("BG", "BG", bulgarian()),
                VatScheme.of("CZ", "CZ", czech()),
                VatScheme.of("HR", "HR", new VatForm("ddddddddddd", Iso7064::mod11And10Holds)),
                VatScheme.of("HU", "HU", VatForm.weighted("dddddddd", COMPLEMENT_10, 9, 7, 3, 1, 9, 7, 3)),
                VatScheme.of("PL", "PL", VatForm.weighted("dddddddddd", REMAINDER_11, 6, 5, 7, 2, 3, 4, 5, 6, 7)),
                VatScheme.of("RO", "RO", romanian()),
                VatScheme.of("SI", "SI", VatForm.weighted("nddddddd", "-0987654321", 8, 7, 6, 5, 4, 3, 2)),
                VatScheme.of("SK", "SK", slovak()));
    }

    private static VatForm[] bulgarian() {
        Predicate<String> company = new WeightedDigit(REMAINDER_11, 1, 2, 3, 4, 5, 6, 7, 8)
                .elseBy(new WeightedDigit(REMAINDER_11_TEN_IS_ZERO, 3, 4, 5, 6, 7, 8, 9, 10));
        Predicate<String> person = new WeightedDigit(REMAINDER_11_TEN_IS_ZERO, 2, 4, 8, 5, 10, 9, 7, 3, 6);
        Predicate<String> foreigner = new WeightedDigit(REMAINDER_10, 21, 19, 17, 13, 11, 9, 7, 3, 1);
        Predicate<String> other = new WeightedDigit(COMPLEMENT_11, 4, 3, 2, 7, 6, 5, 4, 3, 2);
        return new VatForm[] {
            new VatForm("ddddddddd", company),
            new VatForm(
                    "dddddddddd",
                    person.and(BirthDate::beginsBulgarian).or(foreigner).or(other)),
        };
    }

    private static VatForm[] czech() {
        Predicate<String> company = new WeightedDigit("10987654321", 8, 7, 6, 5, 4, 3, 2);
        Predicate<String> special = new WeightedDigit("89012345678", 0, 8, 7, 6, 5, 4, 3, 2);
        return new VatForm[] {
            new VatForm("dddddddd", body -> body.charAt(0) != '9', company),
            new VatForm("6dddddddd", special),
            new VatForm("ddddddddd", BirthDate::beginsCzech, body -> true),
            new VatForm("dddddddddd", BirthDate::beginsCzech, VatSchemes::czechPerson),
        };
    }

    /** A remainder of ten was written as zero until 1984. */
    private static boolean czechPerson(String body) {
        int remainder = Integer.parseInt(body, 0, 9, 10) % 11;
        boolean old = BirthDate.czech(body).isBefore(LocalDate.of(1985, 1, 1));
        return (old ? remainder % 10 : remainder) == body.charAt(9) - '0';
    }

    private static VatForm[] slovak() {
        Predicate<String> multipleOfEleven = new WeightedDigit(COMPLEMENT_11, -1, 1, -1, 1, -1, 1, -1, 1, -1);
        return new VatForm[] {
            // Sole traders use their personal number; whatever is none is looked at as a company's.
            new VatForm("dddddddddd", body -> BirthDate.beginsCzech(body) && czechPerson(body), body -> true),
            new VatForm("nddddddddd", body -> "234789".indexOf(body.charAt(2)) >= 0, multipleOfEleven),
        };
    }

    private static VatForm[] romanian() {
        WeightedDigit company = new WeightedDigit(COMPLEMENT_11_TEN_IS_ZERO, 7, 5, 3, 2, 1, 7, 5, 3, 2);
        Predicate<String> padded = body -> company.test("0".repeat(10 - body.length()) + body);
        Predicate<String> person = new WeightedDigit("01234567891", 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9);
        return Stream.concat(
                        IntStream.range(1, 10).mapToObj(more -> new VatForm("n" + "d".repeat(more), padded)),
                        Stream.of(new VatForm("ndddddddddddd", BirthDate::beginsRomanian, person)))
                .toArray(VatForm[]::new);
    }

    private static Stream<VatScheme> south() {
        return Stream.of(
                VatScheme.of("CY", "CY", new VatForm("ddddddddl", body -> !body.startsWith("12"), Letters::cypriot)),
                VatScheme.of(
                                "EL",
                                "GR",
                                VatForm.weighted("ddddddddd", REMAINDER_11_TEN_IS_ZERO, 256, 128, 64, 32, 16, 8, 4, 2))
                        .withZeroInFrontUpTo(9),
                VatScheme.of("ES", "ES", spanish()),
                VatScheme.of("IT", "IT", new VatForm("ddddddddddd", VatSchemes::hasItalianOffice, Luhn::holds)),
                VatScheme.of("MT", "MT", new VatForm("nddddddd", VatSchemes::maltese)),
                VatScheme.of(
                        "PT", "PT", VatForm.weighted("ndddddddd", COMPLEMENT_11_TEN_IS_ZERO, 9, 8, 7, 6, 5, 4, 3, 2)));
    }

    private static VatForm[] spanish() {
        Predicate<String> company = body -> "ABCDEFGHJNPQRSUVW".indexOf(body.charAt(0)) >= 0;
        Predicate<String> withoutCard = body -> "KLM".indexOf(body.charAt(0)) >= 0;
        Predicate<String> foreigner = body -> "XYZ".indexOf(body.charAt(0)) >= 0;
        return new VatForm[] {
            new VatForm("ddddddddl", Letters::spanishPerson),
            new VatForm("ldddddddx", company, Letters::spanishCompany),
            new VatForm("ldddddddl", withoutCard, Letters::spanishWithoutCard),
            new VatForm("ldddddddl", foreigner, Letters::spanishForeigner),
        };
    }

    /** Seven digits of the taxpayer, then the office: a province, 1 to 100, or one of four others. */
    private static boolean hasItalianOffice(String body) {
        int office = Integer.parseInt(body, 7, 10, 10);
        return !body.startsWith("0000000")
                && ((office >= 1 && office <= 100) || Set.of(120, 121, 888, 999).contains(office));
    }

    /** The sum with the two check digits, the first of which counts ten times, is a multiple of 37. */
    private static boolean maltese(String body) {
        return WeightedDigit.sum(body, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
    }

    private static Stream<VatScheme> outside() {
        VatForm[] british = {
            new VatForm("ddddddddd", VatSchemes::british),
            new VatForm("dddddddddddd", VatSchemes::british),
            new VatForm("GDddd", body -> body.charAt(2) < '5', body -> true),
            new VatForm("HAddd", body -> body.charAt(2) >= '5', body -> true),
        };
        return Stream.of(
                VatScheme.of("GB", "GB", british),
                VatScheme.of("XI", "GB", british),
                VatScheme.of("CHE", "CH", VatForm.weighted("ddddddddd", COMPLEMENT_11, 5, 4, 3, 2, 7, 6, 5, 4))
                        .withSuffixes("TVA", "MWST", "IVA", "TPV"),
                VatScheme.of("NO", "NO", VatForm.weighted("ddddddddd", COMPLEMENT_11, 3, 2, 7, 6, 5, 4, 3, 2))
                        .withSuffixes("MVA"));
    }

    /**
     * The sum with the two check digits is a multiple of 97; or, in the newer series from 100 up, becomes one with 55
     * or with 42 on top.
     */
    private static boolean british(String body) {
        int remainder = WeightedDigit.sum(body, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
        return remainder == 0 || (body.charAt(0) != '0' && (remainder == 97 - 55 || remainder == 97 - 42));
    }
}
