package vn.giaouoc.pledge.registration.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.giaouoc.pledge.registration.application.PledgeQueries.UnitName;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units by what people call them; one that the copy does not know yet has no name. */
@Component
public class UnitNames {

	/** Stands on paper for what is to be written by hand. */
	private static final String BLANK = "……";

	private final JdbcClient jdbc;

	UnitNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of them, read at once. */
	public Map<UUID, UnitName> of(Collection<UUID> ids) {
		Map<UUID, UnitName> known = this.jdbc
			.sql("select id, code, name, kind from directory_unit where id = any (:ids)")
			.param("ids", ids.toArray(UUID[]::new))
			.query(UnitName.class)
			.stream()
			.collect(Collectors.toMap(UnitName::id, Function.identity()));
		return ids.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(id) -> known.getOrDefault(id, new UnitName(id, "", "", ""))));
	}

	public UnitName of(UUID id) {
		return of(List.of(id)).values().iterator().next();
	}

	/** The name as it stands on paper. */
	public String onPaper(UUID id) {
		String name = of(id).name();
		return name.isBlank() ? BLANK : name;
	}

	/** A place is called without its kind: Trà Phong, not Xã Trà Phong. */
	public static String place(String name) {
		return name.replaceFirst("^(Xã|Phường|Thị trấn|Huyện|Tỉnh|Đặc khu) ", "");
	}

}
