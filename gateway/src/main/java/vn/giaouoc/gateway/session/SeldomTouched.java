package vn.giaouoc.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Writes a session's last access at most once in a while: reading a page shall not cost a
 * write per request.
 */
final class SeldomTouched<S extends Session> implements SessionRepository<SeldomTouched.Touched<S>> {

	private final SessionRepository<S> sessions;

	private final Duration pause;

	SeldomTouched(SessionRepository<S> sessions, Duration pause) {
		this.sessions = sessions;
		this.pause = pause;
	}

	@Override
	public Touched<S> createSession() {
		return new Touched<>(this.sessions.createSession(), this.pause);
	}

	@Override
	public void save(Touched<S> session) {
		this.sessions.save(session.session);
	}

	@Override
	public @Nullable Touched<S> findById(String id) {
		S found = this.sessions.findById(id);
		return (found != null) ? new Touched<>(found, this.pause) : null;
	}

	@Override
	public void deleteById(String id) {
		this.sessions.deleteById(id);
	}

	/** A session that ignores an access soon after the last one. */
	static final class Touched<S extends Session> implements Session {

		private final S session;

		private final Duration pause;

		Touched(S session, Duration pause) {
			this.session = session;
			this.pause = pause;
		}

		@Override
		public void setLastAccessedTime(Instant time) {
			if (time.isAfter(this.session.getLastAccessedTime().plus(this.pause))) {
				this.session.setLastAccessedTime(time);
			}
		}

		@Override
		public String getId() {
			return this.session.getId();
		}

		@Override
		public String changeSessionId() {
			return this.session.changeSessionId();
		}

		@Override
		public <T> @Nullable T getAttribute(String name) {
			return this.session.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.session.getAttributeNames();
		}

		@Override
		public void setAttribute(String name, @Nullable Object value) {
			if (value != null) {
				this.session.setAttribute(name, value);
			}
			else {
				this.session.removeAttribute(name);
			}
		}

		@Override
		public void removeAttribute(String name) {
			this.session.removeAttribute(name);
		}

		@Override
		public Instant getCreationTime() {
			return this.session.getCreationTime();
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.session.getLastAccessedTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			this.session.setMaxInactiveInterval(interval);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.session.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.session.isExpired();
		}

	}

}
