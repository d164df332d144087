package vn.giaouoc.gateway.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

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
			.addResolver(new BrotliFirst())
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
			.addResolver(new BrotliFirst())
			.addResolver(new PageRoutes());
	}

	/**
	 * Browsers name gzip first and mean nothing by it, but Spring takes the first that it
	 * knows.
	 */
	private static final class BrotliFirst extends EncodedResourceResolver {

		private static final Pattern BROTLI = Pattern.compile("(?:^|,)\\s*br\\s*(?:;\\s*q=(?:1|0\\.0*[1-9]).*)?(?:,|$)",
				Pattern.CASE_INSENSITIVE);

		@Override
		protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String path,
				List<? extends Resource> locations, ResourceResolverChain chain) {
			return super.resolveResourceInternal(
					(request != null && takesBrotli(request)) ? onlyBrotli(request) : request, path, locations, chain);
		}

		private static boolean takesBrotli(HttpServletRequest request) {
			String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
			return accepted != null && BROTLI.matcher(accepted).find();
		}

		private static HttpServletRequest onlyBrotli(HttpServletRequest request) {
			return new HttpServletRequestWrapper(request) {
				@Override
				public @Nullable String getHeader(String name) {
					return HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name) ? "br" : super.getHeader(name);
				}
			};
		}

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
