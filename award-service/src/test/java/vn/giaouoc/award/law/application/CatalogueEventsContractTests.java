package vn.giaouoc.award.law.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaouoc.award.law.application.CatalogueEntry.DeciderEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.FormEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.HolidayEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.NameEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.QuotaEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.RegimeEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.TextEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.TitleEntry;
import vn.giaouoc.award.law.application.CatalogueEntry.WorkedDayEntry;
import vn.giaouoc.award.law.domain.Authority;
import vn.giaouoc.award.law.domain.OfficialName;
import vn.giaouoc.award.law.domain.Regime.Registration;
import vn.giaouoc.award.law.domain.Registrant;
import vn.giaouoc.award.law.domain.Title;
import vn.giaouoc.kit.security.Scope;
import vn.giaouoc.kit.test.EventSample;
import vn.giaouoc.kit.test.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class CatalogueEventsContractTests {

	private static final LocalDate FROM = LocalDate.of(2004, 7, 1);

	private static final LocalDate TO = LocalDate.of(2023, 12, 31);

	@Autowired
	Catalogue catalogue;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	List<NewTopic> topics;

	/** The samples stay as they are when the law is corrected. */
	static Stream<CatalogueEntry> entries() {
		return Stream.of(
				new RegimeEntry("L2003", "Luật Thi đua, khen thưởng 2003", FROM, TO, "Luật 15/2003/QH11",
						Registration.REQUIRED, "Luật 15/2003/QH11, Điều 10 khoản 1 điểm b", false,
						"lời lưu ý, khi có điều chưa kiểm chứng"),
				new TitleEntry("CSTDCS", "L2003", "Chiến sĩ thi đua cơ sở", List.of(), Title.Kind.INDIVIDUAL,
						"DISTRICT", List.of(Registrant.OFFICIAL, Registrant.WORKER, Registrant.FARMER), FROM, TO,
						Authority.DISTRICT_CHAIR, "NĐ 91/2017, Điều 43 khoản 2 điểm a", false,
						new QuotaEntry(15, "LDTT", "NĐ 91/2017/NĐ-CP, Điều 9 khoản 3", false)),
				new FormEntry("GK", "L2003", "Giấy khen", List.of("COMMUNE", "DISTRICT"),
						List.of(Registrant.OFFICIAL, Registrant.UNIT, Registrant.HOUSEHOLD), FROM, TO,
						List.of(new DeciderEntry(Authority.COMMUNE_CHAIR, "Luật 15/2003, Điều 74-75", true))),
				new TextEntry("91/2017/NĐ-CP", "Nghị định", "quy định chi tiết thi hành Luật Thi đua, khen thưởng",
						null, false, LocalDate.of(2017, 10, 1), TO, "98/2023/NĐ-CP", false),
				new NameEntry(OfficialName.Kind.CAMPAIGN,
						"Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", LocalDate.of(2016, 5, 15),
						null, "Chỉ thị 05-CT/TW ngày 15/5/2016 của Bộ Chính trị", true),
				new HolidayEntry("Tết Nguyên đán Nhâm Dần", LocalDate.of(2022, 1, 31), LocalDate.of(2022, 2, 4),
						"Công văn 245 của Văn phòng Chính phủ ngày 11/01/2022", false),
				new WorkedDayEntry(LocalDate.of(2022, 2, 12), LocalDate.of(2022, 2, 11), true));
	}

	@ParameterizedTest
	@MethodSource("entries")
	void anEntryIsToldAsItsSampleTells(CatalogueEntry entry) {
		Scope.system("jobs", () -> EventSample.appended(Catalogue.id(entry), () -> {
			this.jdbc.sql("delete from outbox").update();
			this.jdbc.sql("delete from catalogue_entry").update();
			this.catalogue.tell(List.of(entry));
		}, this.transactions, this.jdbc)).isTheCommittedOne();
	}

	@Test
	void everyKindOfEntryHasASample() {
		Assertions.assertThat(entries().map(Object::getClass))
			.hasSize(CatalogueEntry.class.getPermittedSubclasses().length)
			.doesNotHaveDuplicates();
	}

	@Test
	void everyTopicOfOursHasASample() {
		Assertions.assertThat(EventSample.topics()).containsAll(this.topics.stream().map(NewTopic::name).toList());
	}

}
