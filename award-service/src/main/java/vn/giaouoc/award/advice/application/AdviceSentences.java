package vn.giaouoc.award.advice.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.giaouoc.award.advice.domain.Answer;
import vn.giaouoc.award.advice.domain.Status;
import vn.giaouoc.kit.web.Problems;

import org.springframework.stereotype.Component;

/** Answers in words: what is met, what is missing, what to do. */
@Component
class AdviceSentences {

	private final Problems texts;

	AdviceSentences(Problems texts) {
		this.texts = texts;
	}

	String of(Answer answer) {
		if (answer.ways().isEmpty()) {
			return text(answer.code(), answer.members());
		}
		String ways = answer.ways().stream().map(this::together).collect(Collectors.joining(" / "));
		// A way that is met says all there is to say.
		return (answer.status() == Status.MET) ? ways : text(answer.code(), Map.of("ways", ways));
	}

	private String together(List<Answer> way) {
		return way.stream().map(this::of).collect(Collectors.joining(" "));
	}

	private String text(String code, Map<String, Object> members) {
		Map<String, Object> words = new HashMap<>(members);
		words.replaceAll((_,
				member) -> (member instanceof Enum<?> word) ? this.texts
					.text("word." + word.getDeclaringClass().getSimpleName() + "." + word.name(), Map.of(), word.name())
						: member);
		return this.texts.text("advice." + code, words, code);
	}

}
