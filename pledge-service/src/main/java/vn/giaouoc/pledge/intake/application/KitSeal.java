package vn.giaouoc.pledge.intake.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Signs what a kit says of itself (HMAC-SHA256, RFC 2104) and knows its signature again.
 */
@Component
class KitSeal {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int KEY_BYTES = 32;

	/** What no cell can hold: the reader makes spaces of them. */
	private static final String BETWEEN_CELLS = "\u001f";

	private static final String BETWEEN_ROWS = "\u001e";

	private final SecretKeySpec key;

	KitSeal(IntakeSettings settings) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(settings.kitKey());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("PLEDGE_KIT_KEY is not base64", ex);
		}
		if (bytes.length != KEY_BYTES) {
			throw new IllegalArgumentException("PLEDGE_KIT_KEY must be base64 of 32 bytes, not of " + bytes.length);
		}
		this.key = new SecretKeySpec(bytes, ALGORITHM);
	}

	String of(List<KitRow> rows) {
		return HexFormat.of().formatHex(mac(rows));
	}

	boolean fits(List<KitRow> rows, String seal) {
		return MessageDigest.isEqual(of(rows).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
	}

	private byte[] mac(List<KitRow> rows) {
		String said = rows.stream()
			.map((row) -> String.join(BETWEEN_CELLS, row.cells()))
			.collect(Collectors.joining(BETWEEN_ROWS));
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
