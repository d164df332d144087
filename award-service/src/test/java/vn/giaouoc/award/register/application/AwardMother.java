package vn.giaouoc.award.register.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.giaouoc.award.register.domain.Award;
import vn.giaouoc.award.register.domain.Decision;
import vn.giaouoc.award.register.domain.Holder;
import vn.giaouoc.kit.security.Scope;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Awards that are in the register already. */
public final class AwardMother {

	private final Awards awards;

	private final TransactionOperations transactions;

	public AwardMother(ApplicationContext context) {
		this.awards = context.getBean(Awards.class);
		this.transactions = context.getBean(TransactionOperations.class);
	}

	/** A title of a person, decided in January of the year after. */
	public UUID title(String honour, int year, UUID person, String name, UUID unit) {
		return add(new Holder(Holder.Kind.PERSON, person, name), unit, honour, year);
	}

	/** A title of a collective. */
	public UUID title(String honour, int year, UUID unit) {
		return add(new Holder(Holder.Kind.UNIT, unit, "Tập thể " + unit), unit, honour, year);
	}

	private UUID add(Holder holder, UUID unit, String honour, int year) {
		Award award = Award.of(holder, unit, honour, year,
				new Decision("12/QĐ-UBND", LocalDate.of(year + 1, 1, 15), "Ủy ban nhân dân huyện Trà Bồng"));
		Scope.system("jobs", () -> this.transactions.executeWithoutResult((_) -> this.awards.addAll(List.of(award))));
		return award.id();
	}

}
