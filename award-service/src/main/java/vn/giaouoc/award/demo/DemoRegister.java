package vn.giaouoc.award.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.giaouoc.award.register.application.Awards;
import vn.giaouoc.award.register.domain.Award;
import vn.giaouoc.award.register.domain.Decision;
import vn.giaouoc.award.register.domain.Holder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the people of Trà Phong might have reached by January 2022: some of each sort that
 * advice tells apart, as two years in a row, a gap between them, or nothing yet. Who
 * reached what follows from his id, so it is the same on every machine.
 */
@Service
class DemoRegister {

	/** Trà Phong in the list of the General Statistics Office. */
	private static final String COMMUNE = "21154";

	private static final int SORTS = 10;

	private final JdbcClient jdbc;

	private final Awards awards;

	DemoRegister(JdbcClient jdbc, Awards awards) {
		this.jdbc = jdbc;
		this.awards = awards;
	}

	private record Known(UUID id, String name, UUID unit) {
	}

	/**
	 * Adds what is lacking for whom the directory has told of meanwhile.
	 * @return how many awards
	 */
	@Transactional
	int fill() {
		List<Award> lacking = new ArrayList<>();
		known("""
				select distinct on (p.id) p.id, p.full_name as name, a.unit_id as unit
				from below b join directory_assignment a on a.unit_id = b.id and a.role <> 'resident'
					join directory_person p on p.id = a.person_id
				where not exists (select from award w where w.holder_id = p.id)
				order by p.id, a.id
				""").forEach((one) -> lacking.addAll(reached(one)));
		known("""
				select u.id, u.name, u.id as unit from below b join directory_unit u on u.id = b.id
				where u.kind = 'DEPARTMENT' and not exists (select from award w where w.holder_id = u.id)
				""").forEach((one) -> lacking.add(award(one, Holder.Kind.UNIT, "TTLDTT", 2021)));
		if (!lacking.isEmpty()) {
			this.awards.addAll(lacking);
		}
		return lacking.size();
	}

	private List<Known> known(String sql) {
		return this.jdbc.sql("""
				with recursive below (id) as (
					select id from directory_unit where code = :commune
					union
					select u.id from directory_unit u join below b on u.parent_id = b.id
				)
				""" + sql).param("commune", COMMUNE).query(Known.class).list();
	}

	private static List<Award> reached(Known one) {
		return switch (Math.floorMod(one.id().hashCode(), SORTS)) {
			case 0 -> all(one, "LDTT", 2019, 2020, 2021, "CSTDCS", 2019, 2020, 2021);
			case 1, 2 -> all(one, "LDTT", 2020, 2021, "CSTDCS", 2020, 2021);
			case 3 -> all(one, "LDTT", 2019, 2021, "CSTDCS", 2019, 2021);
			case 4, 5, 6, 7 -> all(one, "LDTT", 2020, 2021);
			case 8 -> all(one, "LDTT", 2019);
			default -> List.of();
		};
	}

	/** Each title with the years that follow it. */
	private static List<Award> all(Known one, Object... words) {
		List<Award> awards = new ArrayList<>();
		String honour = "";
		for (Object word : words) {
			if (word instanceof Integer year) {
				awards.add(award(one, Holder.Kind.PERSON, honour, year));
			}
			else {
				honour = word.toString();
			}
		}
		return awards;
	}

	/**
	 * Decided by the commune or the district in the January after, with a number of the
	 * year.
	 */
	private static Award award(Known one, Holder.Kind kind, String honour, int year) {
		boolean own = honour.equals("LDTT");
		Decision decision = new Decision(own ? "12/QĐ-UBND" : "57/QĐ-UBND", LocalDate.of(year + 1, 1, 14),
				"Ủy ban nhân dân " + (own ? "xã Trà Phong" : "huyện Trà Bồng"));
		return Award.of(new Holder(kind, one.id(), one.name()), one.unit(), honour, year, decision);
	}

}
