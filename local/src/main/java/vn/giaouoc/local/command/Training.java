package vn.giaouoc.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import vn.giaouoc.local.Databases;
import vn.giaouoc.local.LocalPostgres;
import vn.giaouoc.local.Ports;
import vn.giaouoc.local.Processes;
import vn.giaouoc.local.Trees;

/**
 * Makes the start-up caches of all programs at the end of a first build; the Keycloak
 * database that it stood on becomes the first data of an installation.
 */
final class Training {

	private static final Duration LONGEST = Duration.ofMinutes(3);

	private static final int AT_ONCE = 2;

	private final Home home;

	private final FirstData first;

	private final SecretsFile secrets;

	Training(Home home) throws IOException {
		this.home = home;
		this.first = new FirstData(home);
		Trees.delete(this.first.half());
		this.secrets = new SecretsFile(Files.createDirectories(this.first.half()));
	}

	void run() {
		try (LocalPostgres postgres = LocalPostgres.persistent(this.first.half().resolve("postgres"), Ports.free(),
				this.secrets.of("postgres"), this.home.log("training"));
				ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			Databases.provisionKeycloak(postgres, this.secrets.of("keycloak-database"));
			Databases.provision(postgres, Databases.SERVICES, this.secrets::of);
			Services services = new Services(this.home, this.secrets, new Options(Options.FIRST_DEMO, Duration.ZERO),
					postgres.port());
			List<Callable<Void>> work = new ArrayList<>();
			work.add(() -> keycloak(postgres.port()));
			work.add(this::kafka);
			Services.ALL.forEach((service) -> work.add(() -> {
				services.train(service);
				return null;
			}));
			for (Future<Void> done : threads.invokeAll(work)) {
				done.get();
			}
			// The services make their schemas in a second or two, and theirs change
			// often.
			Databases.drop(postgres, Databases.SERVICES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Failure(Failure.PART, "bị dừng giữa chừng");
		}
		catch (ExecutionException ex) {
			// Without caches and first data everything starts too, only later.
			System.err.println("giaouoc: không tạo được bộ nhớ khởi động: " + ex.getCause());
			return;
		}
		this.first.keep();
	}

	private Void keycloak(int postgresPort) throws IOException, InterruptedException {
		KeycloakServer keycloak = new KeycloakServer(this.home, this.secrets, Ports.free(), Ports.free(), postgresPort);
		Child child = keycloak.startTraining();
		await(child, keycloak::answers);
		keycloak.bringRealm(this.first.half());
		end(this.home, child);
		keycloak.keepTraining();
		return null;
	}

	private Void kafka() throws IOException, InterruptedException {
		KafkaServer.train(this.home);
		return null;
	}

	static void await(Child child, BooleanSupplier ready) throws InterruptedException {
		Instant until = Instant.now().plus(LONGEST);
		while (!ready.getAsBoolean() && child.handle().isAlive() && Instant.now().isBefore(until)) {
			Thread.sleep(Duration.ofMillis(300));
		}
	}

	static void end(Home home, Child child) {
		Processes.terminate(child.handle(), LONGEST);
		Child.forget(home, child.part());
	}

}
