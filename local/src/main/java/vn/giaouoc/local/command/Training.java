package vn.giaouoc.local.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import vn.giaouoc.local.Databases;
import vn.giaouoc.local.LocalPostgres;
import vn.giaouoc.local.Ports;
import vn.giaouoc.local.Processes;

/**
 * Makes the start-up caches of all programs at the end of a first build, on a database
 * that is thrown away: the first start already profits.
 */
final class Training {

	private static final Duration LONGEST = Duration.ofMinutes(3);

	private static final int AT_ONCE = 2;

	private final Home home;

	private final SecretsFile secrets;

	Training(Home home) {
		this.home = home;
		this.secrets = new SecretsFile(home);
	}

	void run() {
		try (LocalPostgres postgres = LocalPostgres.temporary();
				ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			Databases.provisionKeycloak(postgres, this.secrets.of("keycloak-database"));
			Databases.provision(postgres, Databases.SERVICES, this.secrets::of);
			Services services = new Services(this.home, this.secrets, new Options(Options.FIRST_DEMO, Duration.ZERO),
					postgres.port());
			List<Callable<Void>> work = new ArrayList<>();
			work.add(() -> keycloak(postgres.port()));
			Services.ALL.forEach((service) -> work.add(() -> {
				services.train(service);
				return null;
			}));
			for (Future<Void> done : threads.invokeAll(work)) {
				done.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Failure(Failure.PART, "bị dừng giữa chừng");
		}
		catch (ExecutionException ex) {
			// Without a cache everything starts too, only later.
			System.err.println("giaouoc: không tạo được bộ nhớ khởi động: " + ex.getCause());
		}
	}

	private Void keycloak(int postgresPort) throws IOException, InterruptedException {
		KeycloakServer keycloak = new KeycloakServer(this.home, this.secrets, Ports.free(), Ports.free(), postgresPort);
		Child child = keycloak.startTraining();
		Instant until = Instant.now().plus(LONGEST);
		while (!keycloak.answers() && child.handle().isAlive() && Instant.now().isBefore(until)) {
			Thread.sleep(Duration.ofMillis(300));
		}
		keycloak.bringRealm();
		Processes.terminate(child.handle(), LONGEST);
		Child.forget(this.home, child.part());
		keycloak.keepTraining();
		return null;
	}

}
