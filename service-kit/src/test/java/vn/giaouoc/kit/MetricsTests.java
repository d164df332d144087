package vn.giaouoc.kit;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.kit.test.IntegrationTest;
import vn.giaouoc.kit.things.Inside;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class MetricsTests {

	@Autowired
	MeterRegistry meters;

	@Autowired
	Inside inside;

	@ParameterizedTest
	@ValueSource(strings = { "waiting", "running", "failed" })
	void tasksAreCountedByState(String state) {
		long before = count(state);
		this.inside.system("jobs", (jdbc) -> jdbc.sql("""
				insert into long_task (id, person_id, kind, title, request, state)
				values (gen_random_uuid(), gen_random_uuid(), 'none', 'Đếm', '{}', upper(:state))
				""").param("state", state).update());
		assertThat(count(state)).isEqualTo(before + 1);
	}

	@Test
	void openDeadLettersAndUnsealedRecordsAreCounted() {
		double before = value("giaouoc.dead.letters.open");
		this.inside.nowhere((jdbc) -> jdbc.sql("""
				insert into dead_letter (id, topic, partition, "offset", consumer, headers, reason)
				values (gen_random_uuid(), 'none', 0, (random() * 1000000)::int, 'none', '{}', 'none')
				""").update());
		assertThat(value("giaouoc.dead.letters.open")).isEqualTo(before + 1);
		assertThat(value("giaouoc.audit.unsealed")).isNotNegative();
	}

	private long count(String state) {
		return (long) this.meters.get("giaouoc.tasks").tag("state", state).gauge().value();
	}

	private double value(String gauge) {
		return this.meters.get(gauge).gauge().value();
	}

}
