package vn.giaouoc.gateway.relay;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * The client towards the services: plain HTTP/1.1 on the request's own thread, short
 * connect, no redirects, no retries. The JDK's client is not in its place because it
 * hands each request over to other threads, and fails at times when a body of unknown
 * length turns out to be empty.
 */
@Configuration(proxyBeanMethods = false)
class RelayClient {

	private static final Timeout CONNECT = Timeout.ofSeconds(1);

	/** Between two pieces of an answer. */
	private static final Timeout SILENCE = Timeout.ofSeconds(60);

	/** Shorter than the services keep an unused connection. */
	private static final TimeValue UNUSED = TimeValue.ofSeconds(15);

	/** More than virtual threads will ever need; a service's own limits come before. */
	private static final int CONNECTIONS = 1000;

	@Bean
	CloseableHttpClient relayHttpClient() {
		ConnectionConfig connections = ConnectionConfig.custom()
			.setConnectTimeout(CONNECT)
			.setSocketTimeout(SILENCE)
			.setIdleTimeout(UNUSED.toTimeout())
			.setValidateAfterInactivity(TimeValue.ofSeconds(1))
			.build();
		return HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
				.setMaxConnTotal(4 * CONNECTIONS)
				.setMaxConnPerRoute(CONNECTIONS)
				.setDefaultConnectionConfig(connections)
				.build())
			.setDefaultRequestConfig(RequestConfig.custom()
				.setConnectionRequestTimeout(CONNECT)
				.setResponseTimeout(SILENCE)
				.setProtocolUpgradeEnabled(false)
				.build())
			.evictExpiredConnections()
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableContentCompression()
			.disableDefaultUserAgent()
			.build();
	}

	@Bean
	HttpComponentsClientHttpRequestFactory relayRequestFactory(CloseableHttpClient relayHttpClient) {
		return new HttpComponentsClientHttpRequestFactory(relayHttpClient);
	}

}
