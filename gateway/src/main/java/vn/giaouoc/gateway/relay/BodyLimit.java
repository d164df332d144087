package vn.giaouoc.gateway.relay;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.gateway.GatewaySettings;
import vn.giaouoc.gateway.problem.Causes;
import vn.giaouoc.gateway.problem.Problems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bodies pass through as a stream; one that is too long, or dribbles in, is cut off on
 * its way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class BodyLimit extends OncePerRequestFilter {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	private final GatewaySettings.Limits limits;

	private final Problems problems;

	BodyLimit(GatewaySettings settings, Problems problems) {
		this.limits = settings.limits();
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = (request.getContentType() != null) ? request.getContentType().toLowerCase(Locale.ROOT) : "";
		if (isRelayed(request.getRequestURI()) && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			this.problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
			return;
		}
		boolean file = isFile(type);
		long most = (file ? this.limits.file() : this.limits.json()).toBytes();
		if (request.getContentLengthLong() > most) {
			this.problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "content-too-large");
		}
		else if (request.getContentLengthLong() == 0 || READS.contains(request.getMethod())) {
			chain.doFilter(request, response);
		}
		else {
			chain.doFilter(new Limited(request, most, file ? this.limits.fileTime() : this.limits.jsonTime()),
					response);
		}
	}

	/**
	 * Services speak JSON. A form comes from another site, and its fields would end up in
	 * the address that is relayed.
	 */
	private static boolean isRelayed(String path) {
		return path.startsWith("/api/") || path.startsWith("/bearer/");
	}

	private static boolean isFile(String type) {
		return type.startsWith("multipart/form-data") || type.startsWith("application/octet-stream")
				|| type.startsWith("application/pdf") || type.startsWith("application/vnd.openxmlformats")
				|| type.startsWith("image/");
	}

	/** Counts what is read, and the time it takes. */
	private static final class Limited extends HttpServletRequestWrapper {

		private final long most;

		private final Duration time;

		private @Nullable ServletInputStream body;

		Limited(HttpServletRequest request, long most, Duration time) {
			super(request);
			this.most = most;
			this.time = time;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			if (this.body == null) {
				this.body = new Counting(super.getInputStream(), this.most, System.nanoTime() + this.time.toNanos());
			}
			return this.body;
		}

	}

	/** Fails at the first byte too many or too late. */
	private static final class Counting extends ServletInputStream {

		private final ServletInputStream body;

		private final long end;

		private long left;

		Counting(ServletInputStream body, long most, long end) {
			this.body = body;
			this.left = most;
			this.end = end;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = readOrTimeOut(buffer, offset, length);
			this.left -= Math.max(read, 0);
			if (this.left < 0) {
				throw BodyRefused.tooLarge();
			}
			if (System.nanoTime() - this.end > 0) {
				throw BodyRefused.tooSlow();
			}
			return read;
		}

		/** Silence ends by the connector's time-out, in whatever that is wrapped. */
		private int readOrTimeOut(byte[] buffer, int offset, int length) throws IOException {
			try {
				return this.body.read(buffer, offset, length);
			}
			catch (IOException ex) {
				if (Causes.has(ex, SocketTimeoutException.class)) {
					throw BodyRefused.tooSlow();
				}
				throw ex;
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
