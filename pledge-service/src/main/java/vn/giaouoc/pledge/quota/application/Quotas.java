package vn.giaouoc.pledge.quota.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.web.Problem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many may strive for a title, by the catalogue's word, and how many have registered
 * for it, by this service's own rows. It is told while choosing and stops nobody.
 */
@Service
public class Quotas {

	private static final int HUNDRED = 100;

	private final JdbcClient jdbc;

	Quotas(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A title as {@code award.catalogue} tells it, as far as it is needed here. */
	public record TitleState(UUID id, long version, TitleOfLaw title) {
	}

	/** A title under one of the law's regimes. */
	public record TitleOfLaw(String code, LocalDate from, @Nullable LocalDate to, @Nullable QuotaOfLaw quota) {
	}

	/** At most so many in a hundred of those who reach another title. */
	public record QuotaOfLaw(int percent, String of, String article, boolean unverified) {
	}

	/**
	 * A title that is limited.
	 *
	 * @param unit in the unit that the caller acts for
	 * @param all in all units whose registrations go to the same receiver: the quota is
	 * that agency's
	 */
	public record QuotaView(String title, int percent, String of, String article, boolean unverified, QuotaCount unit,
			QuotaCount all) {
	}

	/**
	 * How many have registered.
	 *
	 * @param base who strives for the title that is counted from, or for a higher one
	 * @param most how many of these may have it, rounded down
	 */
	public record QuotaCount(int registered, int base, int most) {
	}

	/**
	 * Takes what the catalogue says now; an older word that comes late changes nothing.
	 */
	public void apply(TitleState state) {
		TitleOfLaw title = state.title();
		QuotaOfLaw quota = title.quota();
		this.jdbc.sql("""
				insert into title_quota as held (id, version, title, percent, of_title, article, unverified, valid_from,
					valid_to)
				values (:id, :version, :title, :percent, :of, :article, :unverified, :from, :to)
				on conflict (id) do update set version = excluded.version, title = excluded.title,
					percent = excluded.percent, of_title = excluded.of_title, article = excluded.article,
					unverified = excluded.unverified, valid_from = excluded.valid_from, valid_to = excluded.valid_to
				where held.version < excluded.version
				""")
			.param("id", state.id())
			.param("version", state.version())
			.param("title", title.code())
			.param("percent", (quota != null) ? quota.percent() : null)
			.param("of", (quota != null) ? quota.of() : null)
			.param("article", (quota != null) ? quota.article() : null)
			.param("unverified", quota != null && quota.unverified())
			.param("from", title.from())
			.param("to", title.to())
			.update();
	}

	/** Forgets a title that the catalogue has no more. */
	public void erase(UUID id) {
		this.jdbc.sql("delete from title_quota where id = :id").param("id", id).update();
	}

	/**
	 * The quotas that hold today for whoever registers in a window.
	 * @throws Problem 404 for a window out of sight
	 */
	@Transactional(readOnly = true)
	public List<QuotaView> of(UUID windowId) {
		boolean seen = this.jdbc.sql("select exists (select from registration_window where id = :id)")
			.param("id", windowId)
			.query(Boolean.class)
			.single();
		if (!seen) {
			throw Problem.notFound();
		}
		return this.jdbc.sql("select * from window_quotas(:id) order by title")
			.param("id", windowId)
			.query((row, _) -> {
				int percent = row.getInt("percent");
				return new QuotaView(row.getString("title"), percent, row.getString("of_title"),
						row.getString("article"), row.getBoolean("unverified"),
						count(row.getInt("unit_registered"), row.getInt("unit_base"), percent),
						count(row.getInt("all_registered"), row.getInt("all_base"), percent));
			})
			.list();
	}

	private static QuotaCount count(int registered, int base, int percent) {
		return new QuotaCount(registered, base, base * percent / HUNDRED);
	}

}
