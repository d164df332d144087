package vn.giaouoc.gateway.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;

class SessionValuesTests {

	private final SessionValues values = new SessionValues();

	private final SerializingConverter written = new SerializingConverter();

	@Test
	void theSameBytesAreReadOnce() {
		Object first = this.values.convert(bytes(context("one")));

		assertThat(this.values.convert(bytes(context("one")))).isSameAs(first);
	}

	@Test
	void otherBytesAreAnotherPerson() {
		this.values.convert(bytes(context("one")));

		assertThat(this.values.convert(bytes(context("two")))).isInstanceOfSatisfying(SecurityContext.class,
				(read) -> assertThat(Objects.requireNonNull(read.getAuthentication()).getName()).isEqualTo("two"));
	}

	@Test
	void whatMayChangeIsReadEachTime() {
		byte[] bytes = bytes(new ArrayList<>(List.of("a")));

		assertThat(this.values.convert(bytes)).isEqualTo(List.of("a")).isNotSameAs(this.values.convert(bytes));
	}

	private byte[] bytes(Object value) {
		return this.written.convert(value);
	}

	private static SecurityContext context(String name) {
		return new SecurityContextImpl(new TestingAuthenticationToken(name, "-"));
	}

}
