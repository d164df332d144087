package vn.giaouoc.gateway.login;

import java.io.IOException;
import java.util.Set;

import com.nimbusds.jose.KeySourceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.gateway.problem.Causes;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * Sends the browser on after a login: to where it wanted, or to the page that says why
 * not.
 */
@Component
class LoginOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(LoginOutcome.class);

	/** Keycloak is away, not the person at fault. */
	static final String UNAVAILABLE = "login-unavailable";

	private static final Set<String> TOLD = Set.of(UNAVAILABLE, "no-person", "access_denied",
			"authorization_request_not_found");

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		HttpSession session = request.getSession();
		Object wanted = session.getAttribute(ReturnTo.ATTRIBUTE);
		session.removeAttribute(ReturnTo.ATTRIBUTE);
		redirect(response, ReturnTo.safe((wanted instanceof String path) ? path : null));
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws IOException {
		String code = code(ex);
		log.warn("A login failed: {}", code, TOLD.contains(code) ? null : ex);
		failed(response, TOLD.contains(code) ? code.replace('_', '-') : "login");
	}

	/** Keycloak may go away between its own page and the exchange of the code. */
	private static String code(AuthenticationException ex) {
		if (Causes.has(ex, ResourceAccessException.class) || Causes.has(ex, KeySourceException.class)) {
			return UNAVAILABLE;
		}
		return (ex instanceof OAuth2AuthenticationException known) ? known.getError().getErrorCode() : "login";
	}

	/** Sends the browser to the page that says why not. */
	static void failed(HttpServletResponse response, String code) {
		redirect(response, "/login-failed?code=" + code);
	}

	private static void redirect(HttpServletResponse response, String path) {
		response.setStatus(HttpServletResponse.SC_FOUND);
		response.setHeader("Location", path);
		response.setHeader("Cache-Control", "no-store");
	}

}
