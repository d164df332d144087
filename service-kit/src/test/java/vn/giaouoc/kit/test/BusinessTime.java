package vn.giaouoc.kit.test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

import org.awaitility.Awaitility;
import vn.giaouoc.kit.KitSettings;
import vn.giaouoc.kit.time.BusinessClock;

import org.springframework.boot.test.context.TestComponent;

/** Moves the business clock the way {@code giaouoc clock} does. */
@TestComponent
public class BusinessTime {

	private static final Duration NEAR = Duration.ofSeconds(20);

	private final KitSettings settings;

	private final BusinessClock clock;

	BusinessTime(KitSettings settings, BusinessClock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Lets business time go on from this moment of Viet Nam, in the service and in its
	 * database.
	 */
	public void set(LocalDateTime moment) {
		Instant wanted = moment.atZone(BusinessClock.ZONE).toInstant();
		try (Connection connection = Infrastructure.owner(this.settings.service());
				PreparedStatement statement = connection.prepareStatement("""
						insert into business_clock (shift) values (?::timestamptz - clock_timestamp())
						on conflict (one) do update set shift = excluded.shift
						""")) {
			statement.setString(1, wanted.toString());
			statement.executeUpdate();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		Awaitility.await()
			.atMost(NEAR)
			.until(() -> Duration.between(wanted, this.clock.instant()).abs().compareTo(NEAR) < 0);
	}

}
