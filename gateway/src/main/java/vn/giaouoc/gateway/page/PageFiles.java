package vn.giaouoc.gateway.page;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The page's files out of module {@code web}: hashed ones for a year, everything else
 * asked for again each time; brotli and gzip as they were built.
 */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {

	private static final CacheControl FOR_A_YEAR = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private static final String STATIC = "classpath:/static/";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations(STATIC + "assets/")
			.setCacheControl(FOR_A_YEAR)
			.resourceChain(true)
			.addResolver(new EncodedResourceResolver())
			.addResolver(new PathResourceResolver());
		registry.addResourceHandler("/api-docs/ui/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + ApiDocs.UI_VERSION + "/")
			.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
			.resourceChain(true)
			.addResolver(new PathResourceResolver());
		registry.addResourceHandler("/**")
			.addResourceLocations(STATIC)
			.setCacheControl(CacheControl.noCache())
			.resourceChain(true)
			.addResolver(new EncodedResourceResolver())
			.addResolver(new PageRoutes());
	}

	/**
	 * A path of the page itself is answered with index.html; its script reads the path.
	 */
	private static final class PageRoutes extends PathResourceResolver {

		/** What belongs to the gateway or a service is never the page. */
		private static final Pattern NOT_THE_PAGE = Pattern
			.compile("(api|bearer|bff|actuator|v3|api-docs|assets|login|logout|oauth2|error)(/.*)?");

		@Override
		protected @Nullable Resource getResource(String path, Resource location) throws IOException {
			Resource file = path.isEmpty() ? null : super.getResource(path, location);
			if (file != null) {
				return file;
			}
			boolean page = path.indexOf('.') < 0 && !NOT_THE_PAGE.matcher(path).matches();
			return page ? super.getResource("index.html", location) : null;
		}

	}

}
