package vn.giaouoc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

import vn.giaouoc.kit.test.Tokens;

/** How long one client waits for a service's answers, one request at a time. */
final class PageTimes {

	private static final int WARM_UP = 50;

	private static final int REQUESTS = 100;

	private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

	private final URI service;

	PageTimes(URI service) {
		this.service = service;
	}

	/**
	 * Asks again and again, and prints how long the client waits, in milliseconds at the
	 * 50th, 95th and 99th percentile.
	 * @return whether the 95th keeps the goal
	 */
	boolean measure(String name, UUID person, double goal, Supplier<String> path)
			throws IOException, InterruptedException {
		String token = Tokens.of(person);
		for (int n = 0; n < WARM_UP; n++) {
			ask(token, path.get());
		}
		double[] taken = new double[REQUESTS];
		for (int n = 0; n < REQUESTS; n++) {
			long before = System.nanoTime();
			ask(token, path.get());
			taken[n] = (System.nanoTime() - before) / 1e6;
		}
		Arrays.sort(taken);
		double high = taken[REQUESTS * 95 / 100];
		System.out.printf("%-52s %8.1f %8.1f %8.1f%n", name, taken[REQUESTS / 2], high, taken[REQUESTS * 99 / 100]);
		return high <= goal;
	}

	private void ask(String token, String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(
				HttpRequest.newBuilder(this.service.resolve(path)).header("Authorization", "Bearer " + token).build(),
				BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.statusCode() + " " + answer.body());
		}
	}

}
