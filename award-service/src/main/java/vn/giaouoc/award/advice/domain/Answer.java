package vn.giaouoc.award.advice.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be said about a criterion.
 *
 * @param code names the sentence
 * @param members what the sentence is filled with
 * @param evidence entries of the register that it rests on
 * @param ways when one of several is enough: the answers along each
 */
public record Answer(Status status, String code, Map<String, Object> members, List<UUID> evidence,
		List<List<Answer>> ways) {

	static Answer of(Status status, String code, Map<String, Object> members) {
		return new Answer(status, code, members, List.of(), List.of());
	}

	Answer resting(List<UUID> on) {
		return new Answer(this.status, this.code, this.members, on, this.ways);
	}

	/** One way that is met is enough; as long as one is open, all is not lost. */
	static Answer anyOf(List<List<Answer>> ways) {
		List<List<Answer>> met = ways.stream().filter((way) -> together(way) == Status.MET).toList();
		if (!met.isEmpty()) {
			List<UUID> evidence = met.getFirst().stream().flatMap((one) -> one.evidence().stream()).toList();
			return new Answer(Status.MET, "any-of", Map.of(), evidence, List.of(met.getFirst()));
		}
		boolean open = ways.stream().anyMatch((way) -> together(way) == Status.UNKNOWN);
		return new Answer(open ? Status.UNKNOWN : Status.MISSING, "any-of", Map.of(), List.of(), ways);
	}

	/** What several answers come to when all of them are needed. */
	static Status together(List<Answer> answers) {
		List<Status> all = answers.stream().map(Answer::status).toList();
		return all.contains(Status.MISSING) ? Status.MISSING
				: all.contains(Status.UNKNOWN) ? Status.UNKNOWN : Status.MET;
	}

}
