package vn.giaouoc.local.command;

import java.nio.file.Files;
import java.nio.file.Path;

import vn.giaouoc.local.Trees;

/**
 * A database server with Keycloak's schema and our realm, made once at the end of the
 * first build: an installation starts from a copy instead of waiting for Keycloak.
 *
 * @param home the installation
 */
record FirstData(Home home) {

	/** Where it is being made. */
	Path half() {
		return this.home.cache().resolve("first-data.half");
	}

	boolean made() {
		return Files.exists(ready());
	}

	/** Takes what was made as the first data of later installations. */
	void keep() {
		Trees.delete(ready());
		if (!half().toFile().renameTo(ready().toFile())) {
			throw new Failure(Failure.DISK, "không ghi được vào " + this.home.cache());
		}
	}

	/** Gives a new installation its first data; one that has data keeps it. */
	void bring() {
		Path databases = this.home.data().resolve("postgres");
		if (Files.exists(ready()) && !Files.exists(databases)) {
			Trees.delete(this.home.data());
			Trees.copy(ready(), this.home.state().resolve("data"));
		}
	}

	private Path ready() {
		return this.home.cache().resolve("first-data");
	}

}
