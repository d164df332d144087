package vn.giaouoc.checker.rule;

import java.util.Optional;
import java.util.regex.Pattern;

import vn.giaouoc.checker.language.Fold;
import vn.giaouoc.checker.law.Catalogue.DocumentType;
import vn.giaouoc.checker.plan.Citation;
import vn.giaouoc.checker.plan.Plan;

/** A document called one type whose symbol says another (NĐ 30/2020, Phụ lục III). */
final class TypesAndSymbols implements Rule {

	private static final Pattern NUMBER = Pattern.compile("^\\d+[a-z]?[/-](?:\\d{4}[/-])?");

	@Override
	public void check(Inspection inspection) {
		Plan.Header header = inspection.plan().header();
		if (header.documentType() != null && header.symbol() != null) {
			Optional<DocumentType> named = inspection.catalogue().typeNamed(header.documentType());
			Optional<DocumentType> meant = inspection.catalogue()
				.typeOfSymbol(header.symbol().replaceFirst("^\\d{4}/", ""));
			if (named.isPresent() && meant.isPresent() && !named.get().equals(meant.get())) {
				inspection.replace("type-symbol-mismatch", Severity.ERROR,
						header.places().getOrDefault("symbol", inspection.plan().top()),
						"Văn bản là " + named.get().name() + " nhưng ký hiệu " + header.symbol() + " là của "
								+ meant.get().name() + " (NĐ 30/2020, Phụ lục III).",
						named.get().symbol() + header.symbol().substring(meant.get().symbol().length()));
			}
		}
		inspection.plan().citations().forEach((citation) -> check(inspection, citation));
	}

	private static void check(Inspection inspection, Citation citation) {
		String number = citation.number();
		String type = citation.type();
		if (number == null || type == null) {
			return;
		}
		String symbol = NUMBER.matcher(number).replaceFirst("");
		Optional<DocumentType> meant = inspection.catalogue().typeOfSymbol(symbol);
		// The National Assembly's letters stand for laws and resolutions alike, and the
		// Party has symbols of its own.
		boolean own = symbol.startsWith("QH") || symbol.startsWith("UBTVQH")
				|| (symbol.contains("/") && Fold.plain(type).equals("quy dinh"));
		if (meant.isEmpty() || own || meant.get().name().startsWith(type) || type.startsWith(meant.get().name())) {
			return;
		}
		inspection.replace(
				"type-symbol-mismatch", Severity.WARNING, citation.place(), "Ký hiệu " + symbol + " là của "
						+ meant.get().name() + ", nhưng văn bản được gọi là " + type + " (NĐ 30/2020, Phụ lục III).",
				meant.get().name() + " số " + number);
	}

}
