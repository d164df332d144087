package vn.giaouoc.gateway.relay;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/**
 * The client towards the services: plain HTTP/1.1 (no attempt to upgrade), short connect,
 * no redirects, no retries.
 */
@Configuration(proxyBeanMethods = false)
class RelayClient {

	private static final Duration CONNECT = Duration.ofSeconds(1);

	private static final Duration READ = Duration.ofSeconds(60);

	@Bean
	JdkClientHttpRequestFactory relayRequestFactory() {
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(CONNECT)
			.followRedirects(HttpClient.Redirect.NEVER)
			.executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
		JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client,
				Executors.newVirtualThreadPerTaskExecutor());
		factory.setReadTimeout(READ);
		return factory;
	}

}
