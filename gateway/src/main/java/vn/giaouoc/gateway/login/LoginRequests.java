package vn.giaouoc.gateway.login;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.gateway.problem.Problems;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * {@code GET /bff/login} begins a login; {@code stepUp=true} demands a fresh one although
 * Keycloak still knows the person.
 */
@Component
class LoginRequests implements OAuth2AuthorizationRequestResolver {

	static final String PATH = "/bff/login";

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{1,64}");

	private static final Set<String> LANGUAGES = Set.of("vi", "en");

	private final DefaultOAuth2AuthorizationRequestResolver standard;

	LoginRequests(ClientRegistrationRepository registrations) {
		this.standard = new DefaultOAuth2AuthorizationRequestResolver(registrations, PATH);
		this.standard.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		if (!PATH.equals(request.getRequestURI()) || !"GET".equals(request.getMethod())) {
			return null;
		}
		OAuth2AuthorizationRequest begun = this.standard.resolve(request, Provider.REGISTRATION);
		if (begun == null) {
			return null;
		}
		Map<String, Object> more = new LinkedHashMap<>(begun.getAdditionalParameters());
		more.put("ui_locales", language(request));
		String hint = request.getParameter("loginHint");
		if (hint != null && USERNAME.matcher(hint).matches()) {
			more.put("login_hint", hint);
		}
		if ("true".equals(request.getParameter("stepUp"))) {
			more.put("prompt", "login");
			more.put("max_age", "0");
		}
		request.getSession().setAttribute(ReturnTo.ATTRIBUTE, ReturnTo.safe(request.getParameter("returnTo")));
		return OAuth2AuthorizationRequest.from(begun).additionalParameters(more).build();
	}

	/** The language chosen on the page, which a link cannot put into a header. */
	private static String language(HttpServletRequest request) {
		String chosen = request.getParameter("language");
		return (chosen != null && LANGUAGES.contains(chosen)) ? chosen : Problems.locale(request).getLanguage();
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		return resolve(request);
	}

}
