package vn.giaouoc.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The time that windows, due dates, validity and documents live by: machine time plus the
 * offset that the demo may set, always in the zone of Viet Nam. What must be decided to
 * the millisecond is decided by the database's {@code business_now()}.
 */
public final class BusinessClock extends Clock {

	/** Viet Nam's only zone. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private final Clock machine;

	private final Supplier<Duration> offset;

	public BusinessClock(Clock machine, Supplier<Duration> offset) {
		this.machine = machine;
		this.offset = offset;
	}

	/** A business clock that stands still or follows the given one: for tests. */
	public static BusinessClock of(Clock clock) {
		return new BusinessClock(clock, () -> Duration.ZERO);
	}

	public LocalDate today() {
		return LocalDate.ofInstant(instant(), ZONE);
	}

	@Override
	public Instant instant() {
		return this.machine.instant().plus(this.offset.get());
	}

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this.machine.withZone(zone).equals(this) ? this
				: Clock.offset(this.machine, this.offset.get()).withZone(zone);
	}

}
