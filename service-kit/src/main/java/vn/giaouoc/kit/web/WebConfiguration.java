package vn.giaouoc.kit.web;

import java.util.List;

import vn.giaouoc.kit.security.AccessGate;
import vn.giaouoc.kit.security.ActorArgument;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every service's web layer shares. */
@Configuration(proxyBeanMethods = false)
@Import({ ProblemAdvice.class, ApiDocument.class })
public class WebConfiguration {

	@Bean
	Problems problems(MessageSource messages) {
		return new Problems(messages);
	}

	@Bean
	RequestIdFilter requestIdFilter() {
		return new RequestIdFilter();
	}

	@Bean
	WebMvcConfigurer actorInControllers() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new ActorArgument());
				resolvers.add(new PageQueryArgument());
			}

			@Override
			public void addInterceptors(InterceptorRegistry interceptors) {
				interceptors.addInterceptor(new AccessGate());
			}
		};
	}

}
