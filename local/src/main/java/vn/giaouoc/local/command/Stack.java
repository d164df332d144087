package vn.giaouoc.local.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.local.Databases;
import vn.giaouoc.local.LocalPostgres;
import vn.giaouoc.local.Processes;

/** Everything that runs, started side by side and stopped in the opposite order. */
final class Stack implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(5);

	private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

	private static final Duration STOP = Duration.ofSeconds(25);

	private final Home home;

	private final SecretsFile secrets;

	private final Services services;

	private final Progress progress;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<Child> children = new ArrayList<>();

	private @Nullable LocalPostgres postgres;

	private @Nullable MailCatcher mail;

	private volatile boolean stopping;

	Stack(Home home, Options options, Progress progress) {
		this.home = home;
		this.secrets = new SecretsFile(home.data());
		this.services = new Services(home, this.secrets, options, Port.POSTGRES.number());
		this.progress = progress;
	}

	/** Starts everything and returns when everything is ready. */
	void start() {
		CompletableFuture<Void> kafka = part("Kafka", this::startKafka);
		CompletableFuture<Void> mailbox = part("Hộp thư thử", this::startMail);
		CompletableFuture<Void> database = part("PostgreSQL", this::startPostgres);
		CompletableFuture<Void> login = database.thenCompose((_) -> part("Keycloak (đăng nhập)", this::startKeycloak));
		List<CompletableFuture<Void>> all = new ArrayList<>(List.of(kafka, mailbox, login));
		for (Port service : Services.ALL) {
			all.add(database.thenCompose((_) -> part(title(service), () -> start(service))));
		}
		try {
			CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
			part("Dữ liệu dùng thử", this::awaitDemo).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof Failure failure) ? failure
					: new Failure(Failure.PART, "không khởi động được: " + ex.getCause());
		}
	}

	static String title(Port service) {
		return switch (service) {
			case PLAN -> "Kế hoạch và danh bạ";
			case PLEDGE -> "Đăng ký thi đua";
			case AWARD -> "Khen thưởng";
			case NOTIFICATION -> "Thông báo";
			case GATEWAY -> "Cổng và trang web";
			default -> service.part();
		};
	}

	private CompletableFuture<Void> part(String title, Runnable work) {
		return CompletableFuture.runAsync(() -> {
			this.progress.starting(title);
			work.run();
			this.progress.ready(title);
		}, this.threads);
	}

	private void startPostgres() {
		LocalPostgres server = LocalPostgres.persistent(this.home.data().resolve("postgres"), Port.POSTGRES.number(),
				this.secrets.of("postgres"), this.home.log("postgres"));
		this.postgres = server;
		server.process().ifPresent((process) -> noted(new Child("postgres", process)));
		Databases.provisionKeycloak(server, this.secrets.of("keycloak-database"));
		Databases.provision(server, Databases.SERVICES, this.secrets::of);
	}

	private void noted(Child child) {
		try {
			child.note(this.home);
		}
		catch (IOException ex) {
			throw new Failure(Failure.DISK, "không ghi được vào " + this.home.run());
		}
	}

	private void startMail() {
		try {
			this.mail = new MailCatcher(Port.SMTP.number(), Port.MAIL.number());
		}
		catch (IOException ex) {
			throw new Failure(Failure.PART, "hộp thư thử không mở được: " + ex.getMessage());
		}
	}

	private void startKafka() {
		KafkaServer kafka = new KafkaServer(this.home, this.home.data().resolve("kafka"), Port.KAFKA.number());
		await(add(kafka::start), kafka::takesRecord);
	}

	private void startKeycloak() {
		KeycloakServer keycloak = new KeycloakServer(this.home, this.secrets, Port.KEYCLOAK.number(),
				Port.KEYCLOAK.management(), Port.POSTGRES.number());
		Child child = add(keycloak::start);
		await(child, keycloak::answers);
		keycloak.bringRealm(this.home.data());
		await(child, keycloak::answersForOurRealm);
	}

	private void start(Port service) {
		Child child = add(() -> this.services.start(service));
		await(child, () -> Http.ok(health(service)));
	}

	static String health(Port service) {
		return "http://127.0.0.1:" + service.management() + "/actuator/health/readiness";
	}

	private void awaitDemo() {
		Instant until = Instant.now().plus(LONGEST_START);
		while (DemoAccounts.waiting()) {
			pause(until, "dữ liệu dùng thử");
		}
	}

	/**
	 * Starts a child unless everything is being stopped, so that none is born too late to
	 * be ended.
	 */
	private synchronized Child add(Supplier<Child> starter) {
		if (this.stopping) {
			throw new Failure(Failure.PART, "bị dừng giữa chừng");
		}
		Child child = starter.get();
		this.children.add(child);
		child.handle().onExit().thenRun(() -> ended(child));
		return child;
	}

	private void ended(Child child) {
		if (!this.stopping) {
			this.progress.line(crashed(child));
		}
	}

	private String crashed(Child child) {
		return child.part() + " đã dừng ngoài ý muốn. Cuối nhật ký " + this.home.log(child.part()) + ":\n    "
				+ String.join("\n    ", Log.last(this.home.log(child.part()), 15))
				+ "\n  Chạy lại: ./giaouoc down rồi ./giaouoc up";
	}

	private void await(Child child, BooleanSupplier ready) {
		Instant until = Instant.now().plus(LONGEST_START);
		while (!ready.getAsBoolean()) {
			if (!child.handle().isAlive()) {
				throw new Failure(Failure.PART, child.part() + " không khởi động được, xem nhật ký ở trên.");
			}
			pause(until, child.part());
		}
	}

	private void pause(Instant until, String what) {
		if (Instant.now().isAfter(until)) {
			throw new Failure(Failure.PART,
					what + " chưa sẵn sàng sau " + LONGEST_START.toMinutes() + " phút, xem " + this.home.log(what));
		}
		try {
			Thread.sleep(LOOK_AGAIN);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Failure(Failure.PART, "bị dừng giữa chừng");
		}
	}

	/**
	 * Makes the start-up caches that are missing, one after the other, in the background.
	 */
	void trainCaches() {
		this.threads.submit(() -> {
			KafkaServer kafka = new KafkaServer(this.home, this.home.data().resolve("kafka"), Port.KAFKA.number());
			if (!kafka.trained()) {
				KafkaServer.train(this.home);
			}
			for (Port service : Services.ALL) {
				if (!this.stopping && !this.services.trained(service)) {
					this.services.train(service);
				}
			}
			return null;
		});
	}

	/** Gateway and services first, then what they stand on. */
	@Override
	public void close() {
		List<Child> running;
		synchronized (this) {
			this.stopping = true;
			running = List.copyOf(this.children);
		}
		this.threads.shutdownNow();
		stop(running.stream().filter((child) -> !"kafka".equals(child.part())).toList());
		stop(running.stream().filter((child) -> "kafka".equals(child.part())).toList());
		if (this.mail != null) {
			this.mail.close();
		}
		if (this.postgres != null) {
			this.postgres.close();
			Child.forget(this.home, "postgres");
		}
	}

	private void stop(List<Child> some) {
		some.forEach((child) -> child.handle().destroy());
		some.forEach((child) -> {
			Processes.terminate(child.handle(), STOP);
			Child.forget(this.home, child.part());
		});
	}

}
