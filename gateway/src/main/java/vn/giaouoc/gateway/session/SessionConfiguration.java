package vn.giaouoc.gateway.session;

import java.time.Duration;

import vn.giaouoc.gateway.GatewaySettings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.backoff.FixedBackOff;

/** The cookie, and how often a session's last access is written. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/**
	 * {@code __Host-} binds the cookie to this very host by https; on http browsers
	 * refuse the prefix.
	 */
	@Bean
	CookieSerializer cookieSerializer(GatewaySettings settings) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(settings.secure() ? "__Host-giaouoc" : "giaouoc");
		cookie.setUseSecureCookie(settings.secure());
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		cookie.setCookiePath("/");
		return cookie;
	}

	/**
	 * A record that cannot be worked off yet is tried until it can: one given up would
	 * leave a person in who has been shut out.
	 */
	@Bean
	DefaultErrorHandler untilItSucceeds() {
		return new DefaultErrorHandler(new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS));
	}

	/** Two tabs may write the same attribute at once. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer upserts() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/**
	 * A request reads its session with one statement, and that needs no transaction
	 * around it; a log-in torn between its two statements is a session in which nobody is
	 * logged in.
	 */
	@Bean
	TransactionOperations springSessionTransactionOperations() {
		return TransactionOperations.withoutTransaction();
	}

	@Bean
	GenericConversionService springSessionConversionService() {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversion.addConverter(byte[].class, Object.class, new SessionValues());
		return conversion;
	}

	/**
	 * Wraps Spring Session's repository in place: a second one beside it would make Boot
	 * leave out its own.
	 */
	@Bean
	static BeanPostProcessor seldomTouchedSessions(ObjectProvider<GatewaySettings> settings) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof JdbcIndexedSessionRepository sessions)
						? wrap(sessions, settings.getObject().session().touch()) : bean;
			}
		};
	}

	private static <S extends Session> SeldomTouched<S> wrap(FindByIndexNameSessionRepository<S> sessions,
			Duration touch) {
		return new SeldomTouched<>(sessions, touch);
	}

}
