package ${package};

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comptoir.model.Call;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.broker.v1.PluginSecrets;

/**
 * Tells calls of the service from those of others: {@code X-Signature: t=<seconds>,v1=<hex>} is an HMAC over the time, a point
 * and the body, and holds for five minutes.
 *
 * @param reference where the secret is kept
 * @param secrets who keeps it
 */
record Signing(String reference, PluginSecrets secrets) {

    private static final Pattern HEADER = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";

    Outcome<List<Signal>> read(Webhook webhook, Call call) {
        Matcher header = HEADER.matcher(webhook.header("x-signature").orElse(""));
        if (!header.matches()) {
            return Outcome.refused("${artifactId}.unsigned", "the call is not signed");
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(header.group(1)));
        Duration apart = Duration.between(at, webhook.receivedAt()).abs();
        byte[] told = HexFormat.of().parseHex(header.group(2));
        byte[] secret = secrets.get(reference, call).reveal().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(told, sign(secret, header.group(1), webhook.body()))) {
            return Outcome.refused("${artifactId}.forged", "the call's signature does not hold");
        }
        if (apart.compareTo(LONGEST) > 0) {
            return Outcome.refused("${artifactId}.too-old", "the call was signed too long ago");
        }
        Lines body = Lines.read(new String(webhook.body(), StandardCharsets.UTF_8));
        return new Outcome.Done<>(body.get("payment")
                .map(payment -> List.of(new Signal("payment", payment)))
                .orElse(List.of()));
    }

    static byte[] sign(byte[] secret, String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + HMAC, absent);
        }
    }
}
