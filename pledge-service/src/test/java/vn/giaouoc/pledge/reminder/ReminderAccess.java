package vn.giaouoc.pledge.reminder;

import java.util.List;
import java.util.Map;

import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Subject;
import vn.giaouoc.pledge.registration.WrittenPledges;

import org.springframework.context.ApplicationContext;

/** The rows of reminders in the matrix of who may do what. */
public final class ReminderAccess {

	private ReminderAccess() {
	}

	public static void rows(AccessMatrix matrix, ApplicationContext context) {
		Kind windows = Kind.of((spot) -> Subject.of(new WrittenPledges(context).window(spot.unit())));
		matrix.row("POST /api/pledge/windows/{id}/reminders")
			.about(windows)
			.sending((_, _) -> Map.of("units", List.of()));
	}

}
