package vn.giaouoc.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What docker-compose.yml says of its services. */
record ComposeFile(Map<?, ?> services) {

	/** The project's own. */
	static ComposeFile ofProject() {
		return read(Path.of(System.getProperty("repository.root", ".."), "docker-compose.yml"));
	}

	static ComposeFile read(Path file) {
		try {
			Map<?, ?> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
			if (content.get("services") instanceof Map<?, ?> services) {
				return new ComposeFile(services);
			}
			throw new IllegalArgumentException(file + " has no services");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The image of a service, name and tag. */
	String image(String service) {
		if (this.services.get(service) instanceof Map<?, ?> one && one.get("image") instanceof String image) {
			return image;
		}
		throw new IllegalArgumentException("docker-compose.yml names no image for " + service);
	}

}
