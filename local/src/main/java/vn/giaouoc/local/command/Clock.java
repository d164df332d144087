package vn.giaouoc.local.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

import vn.giaouoc.local.Databases;

/** The demo's business time: one offset, the same in every database, forwards only. */
final class Clock {

	static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");

	private static final List<String> SERVICES = List.of("plan", "pledge", "award", "notification");

	private final SecretsFile secrets;

	Clock(SecretsFile secrets) {
		this.secrets = secrets;
	}

	ZonedDateTime now() {
		return Instant.now().plus(shift()).atZone(Options.ZONE);
	}

	/**
	 * Moves business time to a moment, such as {@code 2022-02-08T23:59:30}, or by a
	 * period, such as {@code +P7D}.
	 */
	ZonedDateTime move(String wish) {
		ZonedDateTime now = now();
		ZonedDateTime wanted = wanted(now, wish);
		if (wanted.isBefore(now)) {
			throw new Failure(Failure.USAGE, "đồng hồ nghiệp vụ chỉ đi tới (đang là " + now.format(SHOWN)
					+ "). Muốn bắt đầu lại: ./giaouoc reset");
		}
		String shift = Duration.between(Instant.now(), wanted).toMillis() + " milliseconds";
		for (String service : SERVICES) {
			try (Connection database = open(service); PreparedStatement statement = database.prepareStatement("""
					insert into business_clock (shift) values (?::interval)
					on conflict (one) do update set shift = excluded.shift
					""")) {
				statement.setString(1, shift);
				statement.executeUpdate();
			}
			catch (SQLException ex) {
				throw unreachable(ex);
			}
		}
		return wanted;
	}

	static ZonedDateTime wanted(ZonedDateTime now, String wish) {
		try {
			if (wish.startsWith("+PT")) {
				return now.plus(Duration.parse(wish.substring(1)));
			}
			if (wish.startsWith("+P")) {
				return now.plus(Period.parse(wish.substring(1)));
			}
			return (wish.contains("T") ? LocalDateTime.parse(wish) : LocalDate.parse(wish).atTime(8, 0))
				.atZone(Options.ZONE);
		}
		catch (DateTimeParseException ex) {
			throw new Failure(Failure.USAGE,
					"'" + wish + "' không phải là thời điểm: viết như 2022-02-08T23:59:30 hoặc +P7D, +PT3H.");
		}
	}

	private Duration shift() {
		try (Connection database = open("plan");
				Statement statement = database.createStatement();
				ResultSet row = statement.executeQuery("select extract(epoch from shift) * 1000 from business_clock")) {
			return row.next() ? Duration.ofMillis(row.getLong(1)) : Duration.ZERO;
		}
		catch (SQLException ex) {
			throw unreachable(ex);
		}
	}

	private Connection open(String service) throws SQLException {
		return DriverManager.getConnection(
				"jdbc:postgresql://127.0.0.1:" + Port.POSTGRES.number() + "/" + Databases.database(service),
				Databases.owner(service), this.secrets.of(Databases.owner(service)));
	}

	private static Failure unreachable(SQLException ex) {
		return new Failure(Failure.NOT_RUNNING,
				"không hỏi được đồng hồ: chạy ./giaouoc up trước (" + ex.getMessage() + ")");
	}

}
