package vn.giaouoc.pledge.cluster.application;

import java.util.UUID;

import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units by what people call them; one that the copy does not know yet has no name. */
@Component
class UnitNames {

	private final JdbcClient jdbc;

	UnitNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	UnitName of(UUID id) {
		return this.jdbc.sql("select id, code, name, kind from directory_unit where id = :id")
			.param("id", id)
			.query(UnitName.class)
			.optional()
			.orElse(new UnitName(id, "", "", ""));
	}

}
