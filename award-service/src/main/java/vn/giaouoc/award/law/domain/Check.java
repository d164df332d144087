package vn.giaouoc.award.law.domain;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a criterion asks, in a shape that software can answer or at least put well. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Check.Registered.class, name = "REGISTERED"),
		@JsonSubTypes.Type(value = Check.MonthsServed.class, name = "MONTHS_SERVED"),
		@JsonSubTypes.Type(value = Check.NotDisciplined.class, name = "NOT_DISCIPLINED"),
		@JsonSubTypes.Type(value = Check.Graded.class, name = "GRADED"),
		@JsonSubTypes.Type(value = Check.Initiative.class, name = "INITIATIVE"),
		@JsonSubTypes.Type(value = Check.Consecutive.class, name = "CONSECUTIVE"),
		@JsonSubTypes.Type(value = Check.Quota.class, name = "QUOTA"),
		@JsonSubTypes.Type(value = Check.MembersWith.class, name = "MEMBERS_WITH"),
		@JsonSubTypes.Type(value = Check.HasMemberWith.class, name = "HAS_MEMBER_WITH"),
		@JsonSubTypes.Type(value = Check.Vote.class, name = "VOTE"),
		@JsonSubTypes.Type(value = Check.NoPendingCase.class, name = "NO_PENDING_CASE"),
		@JsonSubTypes.Type(value = Check.NotHeldYet.class, name = "NOT_HELD_YET"),
		@JsonSubTypes.Type(value = Check.Dossier.class, name = "DOSSIER"),
		@JsonSubTypes.Type(value = Check.Notice.class, name = "NOTICE"),
		@JsonSubTypes.Type(value = Check.Judged.class, name = "JUDGED"),
		@JsonSubTypes.Type(value = Check.AnyOf.class, name = "ANY_OF") })
public sealed interface Check {

	/** Yearly ratings of officials, the lower ones first. */
	enum Grade {

		GOOD, EXCELLENT

	}

	/** How far an initiative reaches, the nearer ones first. */
	enum Scope {

		BASE, PROVINCE, STATE

	}

	/** The mildest measure that stands in the way. */
	enum Discipline {

		REPRIMAND, WARNING

	}

	/** Whose votes are counted against. */
	enum Base {

		ALL_MEMBERS, PRESENT

	}

	/** Registered in the plan's window. */
	record Registered() implements Check {
	}

	/** Recruited long enough before the year ends. */
	record MonthsServed(int atLeast) implements Check {
	}

	/** Nobody concerned was disciplined in the year: the person, or any member. */
	record NotDisciplined(Discipline from) implements Check {
	}

	/** Rated so in each of the last years, this one included. */
	record Graded(Grade atLeast, int years) implements Check {
	}

	/** Initiatives recognised at this level or higher and not counted before. */
	record Initiative(Scope scope, int count) implements Check {
	}

	/** Holds another title in years without a gap, up to this one or the last. */
	record Consecutive(String title, int years) implements Check {
	}

	/** At most this share of those who hold another title. */
	record Quota(int percent, String of) implements Check {

		/** How many may have it: parts of a person are none. */
		public int most(int holders) {
			return holders * this.percent / 100;
		}

	}

	/** This share of the members holds a title in the year. */
	record MembersWith(String title, int percent, boolean more) implements Check {

		/** Whether so many of so many are enough. */
		public boolean enough(int holders, int members) {
			int least = members * this.percent;
			return members > 0 && (this.more ? holders * 100 > least : holders * 100 >= least);
		}

	}

	/** Some member holds a title in the year. */
	record HasMemberWith(String title) implements Check {
	}

	/** Agreed to by this share. */
	record Vote(int percent, boolean secret, Base base) implements Check {

		/** Whether so many of so many votes carry it. */
		public boolean carried(int votes, int base) {
			return base > 0 && votes * 100 >= base * this.percent;
		}

	}

	/** No investigation, complaint or report is being verified. */
	record NoPendingCase() implements Check {
	}

	/** The same has not been awarded for the year already. */
	record NotHeldYet() implements Check {
	}

	/** Papers that a nomination consists of. */
	record Dossier(List<String> documents) implements Check {
	}

	/** Posted for opinions for so many days. */
	record Notice(int days) implements Check {
	}

	/** People judge it by a text that software cannot read for them. */
	record Judged(String what) implements Check {
	}

	/** One of several is enough. */
	record AnyOf(List<List<Check>> ways) implements Check {
	}

}
