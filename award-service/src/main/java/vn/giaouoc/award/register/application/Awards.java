package vn.giaouoc.award.register.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.register.domain.Award;
import vn.giaouoc.award.register.domain.Decision;
import vn.giaouoc.award.register.domain.Holder;
import vn.giaouoc.kit.outbox.Outbox;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register: awards are added and told in one transaction, never changed. */
@Repository
public class Awards {

	private static final String INSERT = """
			insert into award (id, holder_kind, holder_id, holder_name, unit_id, honour, year, decision_number,
				decision_date, decided_by)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final int BATCH = 1000;

	/** "awards" in a number. */
	private static final long LOCK = 0x617761726473L;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Outbox outbox;

	Awards(JdbcClient jdbc, JdbcTemplate batches, Outbox outbox) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.outbox = outbox;
	}

	/** Adds awards in one batch. */
	public void addAll(List<Award> awards) {
		this.batches.batchUpdate(INSERT,
				awards.stream()
					.map((award) -> new @Nullable Object[] { award.id(), award.holder().kind().name(),
							award.holder().id(), award.holder().name(), award.unitId(), award.honour(), award.year(),
							award.decision().number(), award.decision().date(), award.decision().body() })
					.toList());
		tell(awards);
	}

	private void tell(List<Award> awards) {
		this.outbox.appendAll(RegisterTopics.AWARDS,
				awards.stream().map((award) -> Map.entry(award.id(), AwardState.of(award))).toList());
	}

	/**
	 * Tells every award in sight again, in batches.
	 * @return how many
	 */
	int republish() {
		List<Award> waiting = new ArrayList<>();
		int[] told = new int[1];
		this.jdbc.sql("select * from award order by id").withFetchSize(BATCH).query((ResultSet row) -> {
			waiting.add(award(row));
			told[0]++;
			if (waiting.size() == BATCH) {
				tell(waiting);
				waiting.clear();
			}
		});
		tell(waiting);
		return told[0];
	}

	/** Lets nobody else import until the transaction ends. */
	void lock() {
		this.batches.queryForObject("select pg_advisory_xact_lock(?)", (_, _) -> true, LOCK);
	}

	/**
	 * All awards of these holders, whatever unit they were in, the newest first; none of
	 * whom the caller does not see today.
	 */
	public List<Award> of(Collection<UUID> holders) {
		return this.jdbc.sql("select * from awards_of(:holders)")
			.param("holders", holders.toArray(UUID[]::new))
			.query((row, _) -> award(row))
			.list();
	}

	private static Award award(ResultSet row) throws SQLException {
		return new Award(row.getObject("id", UUID.class),
				new Holder(Holder.Kind.valueOf(row.getString("holder_kind")), row.getObject("holder_id", UUID.class),
						row.getString("holder_name")),
				row.getObject("unit_id", UUID.class), row.getString("honour"), row.getInt("year"),
				new Decision(row.getString("decision_number"), row.getObject("decision_date", LocalDate.class),
						row.getString("decided_by")));
	}

}
