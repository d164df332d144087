package vn.giaouoc.gateway.problem;

import java.io.IOException;
import java.net.SocketTimeoutException;

import com.nimbusds.jose.KeySourceException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What failed before any handler was found, in the shape of every other refusal: a
 * session that cannot be read because the database is away, a bearer token that cannot be
 * judged because Keycloak's keys were never seen, a body that stopped coming.
 */
@Controller
class ErrorAnswers implements ErrorController {

	private static final long RETRY_SECONDS = 5;

	private final Problems problems;

	ErrorAnswers(Problems problems) {
		this.problems = problems;
	}

	@RequestMapping("${server.error.path:/error}")
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		if (failure == null) {
			this.problems.write(request, response,
					(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) ? status
							: HttpStatus.NOT_FOUND.value());
		}
		else if (failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException
				|| failure instanceof CannotCreateTransactionException) {
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable",
					RETRY_SECONDS);
		}
		else if (Causes.has(failure, KeySourceException.class)) {
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "login-unavailable", RETRY_SECONDS);
		}
		else if (Causes.has(failure, SocketTimeoutException.class)) {
			this.problems.write(request, response, HttpStatus.REQUEST_TIMEOUT, "body-too-slow");
		}
		else if (failure instanceof AuthenticationServiceException || failure instanceof IOException) {
			this.problems.write(request, response, HttpStatus.BAD_REQUEST, "bad-request");
		}
		else {
			this.problems.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
		}
	}

}
