package vn.giaouoc.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import vn.giaouoc.local.Databases;

/**
 * The five Spring Boot programs: unpacked once per build, started from an ahead-of-time
 * cache when one has been trained.
 */
final class Services {

	static final List<Port> ALL = List.of(Port.PLAN, Port.PLEDGE, Port.AWARD, Port.NOTIFICATION, Port.GATEWAY);

	/**
	 * Small heaps and the collector that needs no threads of its own: two cores carry
	 * eight JVMs. A cache holds only for the flags it was trained with.
	 */
	private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
			"-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED");

	private static final Map<Port, String> HEAP = Map.of(Port.PLAN, "-Xmx384m", Port.GATEWAY, "-Xmx320m");

	private static final Duration LONGEST_TRAINING = Duration.ofMinutes(3);

	private final Home home;

	private final SecretsFile secrets;

	private final Options options;

	private final int postgresPort;

	Services(Home home, SecretsFile secrets, Options options, int postgresPort) {
		this.home = home;
		this.secrets = secrets;
		this.options = options;
		this.postgresPort = postgresPort;
	}

	/** The Maven module of a service. */
	static String module(Port service) {
		return (service == Port.GATEWAY) ? "gateway" : service.part() + "-service";
	}

	/** Unpacks if that has not been done since the last build, and starts. */
	Child start(Port service) {
		Path program = unpack(service);
		List<String> command = new ArrayList<>(jvm(service));
		Path cache = cache(program);
		if (Files.exists(cache)) {
			command.add("-XX:AOTCache=" + cache);
			// A cache of another JVM is no reason not to start.
			command.add("-Xlog:aot=off");
			command.add("-Xlog:cds=off");
		}
		command.addAll(List.of("-jar", program.toString()));
		return Child.start(this.home, service.part(), command, environment(service));
	}

	boolean trained(Port service) {
		return Files.exists(cache(unpack(service)));
	}

	/** Makes the cache by starting once more without serving; takes some ten seconds. */
	void train(Port service) throws InterruptedException {
		Path program = unpack(service);
		Path cache = cache(program);
		Path half = cache.resolveSibling("half.aot");
		List<String> command = new ArrayList<>(jvm(service));
		command.addAll(
				List.of("-XX:AOTCacheOutput=" + half, "-Dspring.context.exit=onRefresh", "-jar", program.toString()));
		String part = service.part() + "-training";
		Child child = Child.start(this.home, part, command, environment(service));
		try {
			child.handle().onExit().get(LONGEST_TRAINING.toSeconds(), TimeUnit.SECONDS);
			if (Files.exists(half)) {
				Files.move(half, cache, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (ExecutionException | TimeoutException | IOException ex) {
			child.handle().destroyForcibly();
		}
		finally {
			Child.forget(this.home, part);
		}
	}

	private static List<String> jvm(Port service) {
		List<String> command = new ArrayList<>();
		command.add(Home.java().toString());
		command.add(HEAP.getOrDefault(service, "-Xmx256m"));
		command.addAll(JVM);
		return command;
	}

	private static Path cache(Path program) {
		return program.resolveSibling("program.aot");
	}

	private Path unpack(Port service) {
		return new Programs(this.home).unpacked(module(service));
	}

	private Map<String, String> environment(Port service) {
		String name = service.part();
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("GIAOUOC_MODE", "demo");
		environment.put("SERVER_PORT", Integer.toString(service.number()));
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		environment.put("MANAGEMENT_PORT", Integer.toString(service.management()));
		environment.put("DB_URL", "jdbc:postgresql://127.0.0.1:" + this.postgresPort + "/" + Databases.database(name));
		environment.put("DB_USER", Databases.app(name));
		environment.put("DB_PASSWORD", this.secrets.of(Databases.app(name)));
		environment.put("DB_MIGRATION_USER", Databases.owner(name));
		environment.put("DB_MIGRATION_PASSWORD", this.secrets.of(Databases.owner(name)));
		environment.put("KAFKA_BOOTSTRAP", "127.0.0.1:" + Port.KAFKA.number());
		environment.put("KEYCLOAK_ISSUER", Addresses.issuer());
		environment.put("GATEWAY_PUBLIC_URL", Addresses.page());
		environment.put("GIAOUOC_CLOCK_SHIFT", this.options.shift().toString());
		switch (service) {
			case PLAN -> {
				environment.put("GIAOUOC_DEMO", this.options.demo());
				environment.put("CITIZEN_KEY", this.secrets.key("citizen-key"));
				environment.put("GIAOUOC_DEMO_PASSWORD", Addresses.DEMO_PASSWORD);
				environment.put("DEMO_PUBLIC_PATHS", "/api/plan/demo/accounts");
				environment.put("KEYCLOAK_ADMIN_URL", Addresses.keycloak());
				environment.put("KEYCLOAK_ADMIN_CLIENT_SECRET", this.secrets.of("keycloak-provisioner"));
			}
			case PLEDGE -> environment.put("PLEDGE_KIT_KEY", this.secrets.key("pledge-kit-key"));
			case NOTIFICATION -> environment.put("SMTP_PORT", Integer.toString(Port.SMTP.number()));
			case GATEWAY -> {
				environment.put("GATEWAY_CLIENT_SECRET", this.secrets.of("gateway-client"));
				environment.put("GATEWAY_TOKEN_KEY", this.secrets.key("gateway-token-key"));
				for (Port other : List.of(Port.PLAN, Port.PLEDGE, Port.AWARD, Port.NOTIFICATION)) {
					environment.put(other.name() + "_URL", "http://127.0.0.1:" + other.number());
				}
			}
			default -> {
			}
		}
		return environment;
	}

}
