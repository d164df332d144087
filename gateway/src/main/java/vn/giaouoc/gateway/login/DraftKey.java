package vn.giaouoc.gateway.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a person's drafts on a device, derived from the gateway's own (HMAC, RFC
 * 2104): the page holds it in memory only, so that a shared computer keeps nothing that
 * the next one at it can read.
 */
final class DraftKey {

	private static final String ALGORITHM = "HmacSHA256";

	private DraftKey() {
	}

	static String of(String gatewayKey, String personId) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(Base64.getDecoder().decode(gatewayKey), ALGORITHM));
			return Base64.getEncoder()
				.encodeToString(mac.doFinal(("device-draft:" + personId).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key of drafts could not be derived", ex);
		}
	}

}
