package vn.giaouoc.documents;

import java.nio.file.*;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.*;
import javax.imageio.ImageIO;

class Preview {

	public static void main(String[] a) throws Exception {
		Path out = Path.of("/tmp/docs/out");
		Files.createDirectories(out);
		var docs = new java.util.LinkedHashMap<String, OfficialDocument>();
		docs.put("issued", PlanExample.issued());
		docs.put("open", PlanExample.open());
		docs.put("annexed", PlanExample.annexed());
		for (var e : docs.entrySet()) {
			long t = System.nanoTime();
			byte[] pdf = Pdf.of(e.getValue(), Instant.parse("2022-01-25T03:00:00Z"));
			System.out.println(e.getKey() + " pdf " + (System.nanoTime() - t) / 1000000 + " ms " + pdf.length);
			t = System.nanoTime();
			byte[] docx = Docx.of(e.getValue(), Instant.parse("2022-01-25T03:00:00Z"));
			System.out.println(e.getKey() + " docx " + (System.nanoTime() - t) / 1000000 + " ms " + docx.length);
			Files.write(out.resolve(e.getKey() + ".pdf"), pdf);
			Files.write(out.resolve(e.getKey() + ".docx"), docx);
			try (var d = Loader.loadPDF(pdf)) {
				var r = new PDFRenderer(d);
				for (int p = 0; p < d.getNumberOfPages(); p++)
					ImageIO.write(r.renderImageWithDPI(p, 70), "png",
							out.resolve(e.getKey() + "-" + (p + 1) + ".png").toFile());
			}
		}
	}

}
