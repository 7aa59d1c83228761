// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.taxid.v1.TaxIdAnswer;
import org.comptoir.spi.taxid.v1.TaxIdAnswer.State;
import org.comptoir.spi.taxid.v1.TaxIdQuestion;
import org.comptoir.tck.stub.StubHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViesCheckTest {

    private static final String OWN = "FR44732829320";

    private final ViesStub vies = new ViesStub();

    @AfterEach
    void close() {
        vies.counterparty().close();
    }

    private Outcome<TaxIdAnswer> verify(String country, String number, String requester) {
        Call call = new Call(
                new CompanyId(new UUID(1, 1)),
                Actor.system("test"),
                Idempotency.NONE,
                Instant.now().plusSeconds(5),
                Locale.ENGLISH,
                "t-1");
        return new ViesCheck(new StubHttp(vies.counterparty().address()))
                .verify(new TaxIdQuestion(new CountryCode(country), number, requester), call);
    }

    private Outcome<TaxIdAnswer> verify(String number) {
        return verify("BE", number, OWN);
    }

    @Test
    void aValidNumberComesHomeWithItsProofAndWhoseItIs() {
        assertThat(verify(ViesStub.VALID))
                .isEqualTo(new Outcome.Done<>(new TaxIdAnswer(
                        ViesStub.VALID,
                        State.VALID,
                        "WAPIAAAAaEDkvh",
                        "MAISON DUBOIS",
                        "Rue Neuve 1 4000 Liège",
                        Instant.parse("2026-11-22T09:30:05.123Z"))));
        assertThat(vies.bodies)
                .containsExactly(
                        "{\"countryCode\":\"BE\",\"vatNumber\":\"0123456749\",\"requesterMemberStateCode\":\"FR\","
                                + "\"requesterNumber\":\"44732829320\"}");
    }

    @Test
    void withoutANumberOfOursThereIsNoProof() {
        for (String none : List.of("", "CHE107787577TVA")) {
            TaxIdAnswer answer = ((Outcome.Done<TaxIdAnswer>) verify("BE", ViesStub.VALID, none)).value();
            assertThat(answer.state()).isEqualTo(State.VALID);
            assertThat(answer.proof()).isEmpty();
        }
        assertThat(vies.bodies).containsOnly("{\"countryCode\":\"BE\",\"vatNumber\":\"0123456749\"}");
    }

    @Test
    void anInvalidNumberHasNoNameAndNoAddress() {
        TaxIdAnswer answer = ((Outcome.Done<TaxIdAnswer>) verify(ViesStub.INVALID)).value();
        assertThat(answer.state()).isEqualTo(State.INVALID);
        assertThat(answer.name() + answer.address()).isEmpty();
    }

    @Test
    void greeceIsElAndNorthernIrelandIsXi() {
        assertThat(verify("GR", "EL094014201", OWN)).isInstanceOf(Outcome.Done.class);
        assertThat(verify("GB", "XI110305878", OWN)).isInstanceOf(Outcome.Done.class);
        assertThat(new ViesCheck((request, call) -> Outcome.refused("test.offline", "offline")).countries())
                .hasSize(28)
                .contains(new CountryCode("GR"), new CountryCode("GB"));
    }

    @Test
    void whatViesWouldNotKnowIsNotSentToIt() {
        for (String number : List.of("GB110305878", "CHE107787577TVA", "BE\"},{", "BE", "be0123456749", "")) {
            assertThat(verify(number)).as(number).isInstanceOf(Outcome.Failed.class);
        }
        assertThat(vies.bodies).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_INPUT, FAILED, vies.number-refused",
        "INVALID_REQUESTER_INFO, FAILED, vies.requester-refused",
        "VAT_BLOCKED, FAILED, vies.blocked",
        "IP_BLOCKED, FAILED, vies.blocked",
        "MS_UNAVAILABLE, UNKNOWN, vies.silent",
        "SERVICE_UNAVAILABLE, UNKNOWN, vies.silent",
        "TIMEOUT, UNKNOWN, vies.silent",
        "MS_MAX_CONCURRENT_REQ, UNKNOWN, vies.busy",
        "MS_MAX_CONCURRENT_REQ_TIME, UNKNOWN, vies.busy",
        "GLOBAL_MAX_CONCURRENT_REQ, UNKNOWN, vies.busy",
        "GLOBAL_MAX_CONCURRENT_REQ_TIME, UNKNOWN, vies.busy",
        "SOMETHING_NEW, UNKNOWN, vies.answer-unclear"
    })
    void eachErrorOfViesIsToldFromAnInvalidNumberWhateverItsStatus(String error, String kind, String code) {
        for (int status : new int[] {200, 400, 500}) {
            vies.refuses(status, error);
            Outcome<TaxIdAnswer> outcome = verify(ViesStub.VALID);
            Problem problem = outcome instanceof Outcome.Failed<TaxIdAnswer> failed
                    ? failed.problem()
                    : ((Outcome.Unknown<TaxIdAnswer>) outcome).problem();
            assertThat(outcome.getClass().getSimpleName()).isEqualToIgnoringCase(kind);
            assertThat(problem.code()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"valid\":true}",
                "{\"valid\":\"true\",\"countryCode\":\"BE\",\"vatNumber\":\"0123456749\",\"requestDate\":\"2026-11-22\"}",
                "{\"valid\":true,\"countryCode\":\"BE\",\"vatNumber\":\"0999999922\",\"requestDate\":\"2026-11-22\"}",
                "{\"valid\":true,\"countryCode\":\"BE\",\"vatNumber\":\"0123456749\",\"requestDate\":\"yesterday\"}",
                "{\"valid\":false,\"userError\":\"MS_HICCUP\",\"countryCode\":\"BE\",\"vatNumber\":\"0123456749\"}",
                "{\"valid\":true,\"valid\":false}",
                "{\"valid\":true} more",
                "{\"a\":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}"
            })
    void anAnswerThatIsNotClearlyAboutTheNumberIsNone(String body) {
        vies.says(200, body);
        assertThat(verify(ViesStub.VALID)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aDayWithoutAnHourWillDo() {
        vies.says(200, ViesStub.answer("BE", "0123456749", true, true, "2026-11-22+01:00"));
        assertThat(((Outcome.Done<TaxIdAnswer>) verify(ViesStub.VALID)).value().at())
                .isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
    }
}
