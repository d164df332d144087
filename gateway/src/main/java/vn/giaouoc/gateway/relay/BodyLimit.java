package vn.giaouoc.gateway.relay;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.gateway.GatewaySettings;
import vn.giaouoc.gateway.problem.Problems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bodies pass through as a stream; one that is too long is cut off on its way. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class BodyLimit extends OncePerRequestFilter {

	private final GatewaySettings.Limits limits;

	private final Problems problems;

	BodyLimit(GatewaySettings settings, Problems problems) {
		this.limits = settings.limits();
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long most = most(request.getContentType());
		long stated = request.getContentLengthLong();
		if (stated > most) {
			this.problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "content-too-large");
		}
		else if (stated >= 0) {
			chain.doFilter(request, response);
		}
		else {
			chain.doFilter(new Limited(request, most), response);
		}
	}

	private long most(@Nullable String type) {
		String kind = (type != null) ? type.toLowerCase(Locale.ROOT) : "";
		boolean file = kind.startsWith("multipart/form-data") || kind.startsWith("application/octet-stream")
				|| kind.startsWith("application/pdf") || kind.startsWith("application/vnd.openxmlformats")
				|| kind.startsWith("image/");
		return (file ? this.limits.file() : this.limits.json()).toBytes();
	}

	/** Counts what is read. */
	private static final class Limited extends HttpServletRequestWrapper {

		private final long most;

		Limited(HttpServletRequest request, long most) {
			super(request);
			this.most = most;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new Counting(super.getInputStream(), this.most);
		}

	}

	/** Fails at the first byte too many. */
	private static final class Counting extends ServletInputStream {

		private final ServletInputStream body;

		private long left;

		Counting(ServletInputStream body, long most) {
			this.body = body;
			this.left = most;
		}

		@Override
		public int read() throws IOException {
			int next = this.body.read();
			count((next < 0) ? 0 : 1);
			return next;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = this.body.read(buffer, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) throws BodyTooLarge {
			this.left -= read;
			if (this.left < 0) {
				throw new BodyTooLarge();
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
