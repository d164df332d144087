package vn.giaouoc.plan.planning.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

import vn.giaouoc.kit.time.BusinessClock;
import vn.giaouoc.plan.directory.application.DirectoryQueries.UnitName;

/** What the rows of all reads of plans have in common. */
final class PlanRows {

	private PlanRows() {
	}

	/** A unit out of four columns: id, code, name and kind. */
	static UnitName unit(ResultSet row, int first) throws SQLException {
		return new UnitName(row.getObject(first, UUID.class), row.getString(first + 1), row.getString(first + 2),
				row.getString(first + 3));
	}

	static OffsetDateTime inVietNam(OffsetDateTime moment) {
		return moment.atZoneSameInstant(BusinessClock.ZONE).toOffsetDateTime();
	}

}
