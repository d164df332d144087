package vn.giaouoc.award.advice.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.award.law.domain.Registrant;

/**
 * What is known about a person or collective when advice is asked for.
 *
 * @param year for which the title would be awarded
 * @param as what he may register as
 * @param servedSince the first day that the directory knows of
 * @param held titles and forms of the register
 * @param members null for a person, or when the year's titles are not in the register yet
 */
public record Facts(int year, Set<Registrant> as, @Nullable LocalDate servedSince, List<Held> held,
		@Nullable Members members, Expectation expected) {

	/** A title or form that was awarded for a year; the id is the register's. */
	public record Held(UUID id, String honour, int year, String decision) {
	}

	/**
	 * How many work in the collective, and how many of them hold which title in the year.
	 */
	public record Members(int count, Map<String, Integer> holders) {

		int with(String title) {
			return this.holders.getOrDefault(title, 0);
		}

	}

	/** Whether yearly ratings and days of recruitment mean anything to him. */
	boolean official() {
		return this.as.contains(Registrant.OFFICIAL);
	}

	/**
	 * The years of a title that follow one another without a gap and end with this one.
	 */
	List<Held> streak(String title, int last) {
		Map<Integer, Held> byYear = new HashMap<>();
		this.held.stream().filter((one) -> one.honour().equals(title)).forEach((one) -> byYear.put(one.year(), one));
		List<Held> streak = new ArrayList<>();
		for (int wanted = last; byYear.get(wanted) instanceof Held one; wanted--) {
			streak.addFirst(one);
		}
		return streak;
	}

}
