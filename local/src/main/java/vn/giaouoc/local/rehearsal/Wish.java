package vn.giaouoc.local.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.local.rehearsal.Stopped.Kind;

/**
 * What is asked of a rehearsal.
 *
 * @param plan the file of the plan, null for the one that the demo brings along
 * @param out where the papers are laid
 * @param people how many register, 0 for everybody whom the directory knows
 * @param json whether the report is for a program
 */
public record Wish(@Nullable Path plan, Path out, int people, boolean json) {

	private static final int MOST_PEOPLE = 5_000;

	private static final String USAGE = "cách dùng: ./giaouoc rehearse [TỆP_KẾ_HOẠCH] --out THƯ_MỤC [--people N] [--json]";

	/** Reads the arguments of the command. */
	public static Wish of(List<String> arguments) {
		Path plan = null;
		Path out = null;
		int people = 0;
		boolean json = false;
		for (int n = 0; n < arguments.size(); n++) {
			String argument = arguments.get(n);
			switch (argument) {
				case "--json" -> json = true;
				case "--out" -> out = Path.of(value(arguments, ++n));
				case "--people" -> people = number(value(arguments, ++n));
				default -> {
					if (argument.startsWith("-") || plan != null) {
						throw new Stopped(Kind.USAGE, "không hiểu '" + argument + "'; " + USAGE);
					}
					plan = readable(Path.of(argument));
				}
			}
		}
		if (out == null) {
			throw new Stopped(Kind.USAGE, "chưa nêu thư mục để ghi văn bản; " + USAGE);
		}
		return new Wish(plan, out, people, json);
	}

	private static String value(List<String> arguments, int n) {
		if (n >= arguments.size()) {
			throw new Stopped(Kind.USAGE, arguments.getLast() + " cần một giá trị; " + USAGE);
		}
		return arguments.get(n);
	}

	private static int number(String text) {
		try {
			int number = Integer.parseInt(text);
			if (number > 0 && number <= MOST_PEOPLE) {
				return number;
			}
		}
		catch (NumberFormatException _) {
			// Said below.
		}
		throw new Stopped(Kind.USAGE, "--people nhận một số từ 1 đến " + MOST_PEOPLE + ", không phải '" + text + "'.");
	}

	private static Path readable(Path file) {
		if (!Files.isReadable(file) || Files.isDirectory(file)) {
			throw new Stopped(Kind.USAGE, "không đọc được tệp kế hoạch " + file + ".");
		}
		return file;
	}

}
