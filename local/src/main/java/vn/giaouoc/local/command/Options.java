package vn.giaouoc.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What the demo is about, fixed at the first start of a state directory.
 *
 * @param demo the generator's name
 * @param shift how far business time stood from machine time at the first start
 */
record Options(String demo, Duration shift) {

	static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	/** The morning on which the seed plan's registration days have just begun. */
	static final LocalDateTime FIRST_MORNING = LocalDateTime.of(2022, 1, 26, 8, 0);

	static final String FIRST_DEMO = "tra-bong-2022";

	/** The options of the first start, or these if this is the first one. */
	static Options firstOr(Home home, String demo, LocalDateTime today) {
		Path file = home.data().resolve("demo");
		try {
			if (Files.exists(file)) {
				String[] fields = Files.readString(file).trim().split(" ");
				return new Options(fields[0], Duration.parse(fields[1]));
			}
			Duration shift = Duration.between(Instant.now(), today.atZone(ZONE)).truncatedTo(ChronoUnit.SECONDS);
			Files.writeString(file, demo + " " + shift);
			return new Options(demo, shift);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
