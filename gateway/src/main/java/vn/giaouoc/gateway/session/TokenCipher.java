package vn.giaouoc.gateway.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM. What is sealed for one account does not open for another, so rows cannot
 * be exchanged by somebody who may only write the table.
 */
final class TokenCipher {

	private static final byte VERSION = 1;

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final int KEY_BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final SecretKey key;

	TokenCipher(String base64Key) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(base64Key);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("GATEWAY_TOKEN_KEY is not base64", ex);
		}
		if (bytes.length != KEY_BYTES) {
			throw new IllegalArgumentException("GATEWAY_TOKEN_KEY must be base64 of 32 bytes, not of " + bytes.length);
		}
		this.key = new SecretKeySpec(bytes, "AES");
	}

	byte[] seal(String text, String owner) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(text.getBytes(StandardCharsets.UTF_8));
			return ByteBuffer.allocate(1 + NONCE + sealed.length).put(VERSION).put(nonce).put(sealed).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Tokens could not be encrypted", ex);
		}
	}

	/** Fails when the key has changed or the row is not the owner's. */
	String open(byte[] sealed, String owner) throws GeneralSecurityException {
		if (sealed.length <= 1 + NONCE || sealed[0] != VERSION) {
			throw new GeneralSecurityException("Unknown form of sealed token");
		}
		byte[] nonce = new byte[NONCE];
		System.arraycopy(sealed, 1, nonce, 0, NONCE);
		byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
		return new String(text, StandardCharsets.UTF_8);
	}

	private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
