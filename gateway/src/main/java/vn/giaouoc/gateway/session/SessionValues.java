package vn.giaouoc.gateway.session;

import java.nio.ByteBuffer;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.security.core.context.SecurityContext;

/**
 * Reads what a session keeps, and remembers by its bytes who is logged in: the same bytes
 * come with every request of a session, and nobody changes what they mean.
 */
final class SessionValues implements Converter<byte[], Object> {

	private static final int MOST = 20_000;

	private final DeserializingConverter reader = new DeserializingConverter(SessionValues.class.getClassLoader());

	private final Cache<ByteBuffer, SecurityContext> known = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	@Override
	public Object convert(byte[] bytes) {
		ByteBuffer key = ByteBuffer.wrap(bytes);
		SecurityContext remembered = this.known.getIfPresent(key);
		if (remembered != null) {
			return remembered;
		}
		Object read = this.reader.convert(bytes);
		if (read instanceof SecurityContext context) {
			this.known.put(key, context);
		}
		return read;
	}

}
