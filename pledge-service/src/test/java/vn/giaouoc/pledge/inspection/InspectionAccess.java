package vn.giaouoc.pledge.inspection;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Spot;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.pledge.registration.WrittenPledges;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of inspections in the matrix of access. */
public final class InspectionAccess {

	private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

	private InspectionAccess() {
	}

	public static void rows(AccessMatrix matrix, ApplicationContext context) {
		Kind noted = Kind.of((spot) -> noted(context, spot));
		matrix.row("GET /api/pledge/inspections").about(noted).finding("id");
		matrix.row("POST /api/pledge/inspections")
			.about(Kind.of((spot) -> Subject.of(spot.unit())))
			.sending((unit, _) -> Map.of("id", UUID.randomUUID(), "unitId", unit.id(), "kind", "INSPECTION", "day", DAY,
					"found", "Sổ theo dõi chưa đủ"));
		matrix.row("POST /api/pledge/inspections/{id}/mending")
			.about(noted)
			.sending((_, _) -> Map.of("version", 1, "day", DAY));
	}

	private static Subject noted(ApplicationContext context, Spot spot) {
		UUID id = UUID.randomUUID();
		new WrittenPledges(context).write(() -> context.getBean(JdbcClient.class)
			.sql("""
					insert into inspection (id, version, unit_id, kind, day, found, to_mend, inspector_id, inspector_name)
					values (:id, 1, :unit, 'INSPECTION', date '2022-06-01', 'Sổ theo dõi chưa đủ', 'Bổ sung', :person, 'Cán bộ')
					""")
			.param("id", id)
			.param("unit", spot.unit())
			.param("person", spot.person())
			.update());
		return Subject.of(id);
	}

}
