package vn.giaouoc.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Pages look as they did when somebody looked at them; {@code -Dpictures.write=true}
 * approves what they look like now.
 */
class PicturesTests {

	private static final boolean WRITE = Boolean.getBoolean("pictures.write");

	private static final Path APPROVED = Path.of("src/test/resources/vn/giaouoc/documents/pictures");

	private static final Path RECEIVED = Path.of("target/pictures");

	private static final int DPI = 60;

	/** Of 255; what smoothing may differ by from one Java to the next is less. */
	private static final int CLEARLY = 96;

	private static final int FEW_PIXELS = 30;

	static Stream<Arguments> documents() {
		return Stream.of(arguments("plan", PlanExample.issued()), arguments("plan-open", PlanExample.open()),
				arguments("letter", OtherExamples.letter()), arguments("minutes", OtherExamples.minutes()),
				arguments("submission", OtherExamples.submission()), arguments("table", OtherExamples.table()));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void thePagesLookAsApproved(String name, OfficialDocument document) throws IOException {
		List<BufferedImage> pages = pages(document);
		List<String> different = new ArrayList<>();
		for (int at = 0; at < pages.size(); at++) {
			String file = name + "-" + (at + 1) + ".png";
			if (WRITE) {
				write(pages.get(at), APPROVED.resolve(file));
			}
			else if (!Files.exists(APPROVED.resolve(file)) || !alike(pages.get(at), read(APPROVED.resolve(file)))) {
				write(pages.get(at), RECEIVED.resolve(file));
				different.add(file);
			}
		}
		assertThat(different).as("compare %s with %s", RECEIVED, APPROVED).isEmpty();
		assertThat(APPROVED.resolve(name + "-" + (pages.size() + 1) + ".png")).doesNotExist();
	}

	@Test
	void anotherDocumentLooksDifferent() throws IOException {
		assertThat(alike(pages(PlanExample.open()).getFirst(), pages(PlanExample.issued()).getFirst())).isFalse();
	}

	private static List<BufferedImage> pages(OfficialDocument document) throws IOException {
		List<BufferedImage> pages = new ArrayList<>();
		try (PDDocument pdf = Loader.loadPDF(Written.pdf(document))) {
			PDFRenderer renderer = new PDFRenderer(pdf);
			for (int page = 0; page < pdf.getNumberOfPages(); page++) {
				pages.add(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY));
			}
		}
		return pages;
	}

	private static boolean alike(BufferedImage one, BufferedImage other) {
		if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
			return false;
		}
		int different = 0;
		for (int y = 0; y < one.getHeight(); y++) {
			for (int x = 0; x < one.getWidth(); x++) {
				int apart = one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0);
				different += (Math.abs(apart) > CLEARLY) ? 1 : 0;
			}
		}
		return different <= FEW_PIXELS;
	}

	private static BufferedImage read(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return ImageIO.read(in);
		}
	}

	private static void write(BufferedImage page, Path file) throws IOException {
		Files.createDirectories(file.getParent());
		ImageIO.write(page, "png", file.toFile());
	}

}
