package vn.giaouoc.pledge.registration.application;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** This service's copy of the households: newest version wins. */
@Component
public class Households {

	private final JdbcClient jdbc;

	Households(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A household as {@code directory.households} tells it. */
	public record HouseholdState(UUID id, long version, String code, UUID villageId, String headName,
			@Nullable UUID headId, LocalDate validFrom, @Nullable LocalDate validTo) {
	}

	public void apply(HouseholdState household) {
		this.jdbc.sql("""
				insert into household as held (id, version, code, village_id, head_name, head_id, valid_from, valid_to)
				values (:id, :version, :code, :village, :headName, :head, :from, :to)
				on conflict (id) do update set version = excluded.version, code = excluded.code,
					village_id = excluded.village_id, head_name = excluded.head_name, head_id = excluded.head_id,
					valid_from = excluded.valid_from, valid_to = excluded.valid_to
				where held.version < excluded.version
				""")
			.param("id", household.id())
			.param("version", household.version())
			.param("code", household.code())
			.param("village", household.villageId())
			.param("headName", household.headName())
			.param("head", household.headId())
			.param("from", household.validFrom())
			.param("to", household.validTo())
			.update();
	}

	public void erase(UUID id) {
		this.jdbc.sql("delete from household where id = :id").param("id", id).update();
	}

}
