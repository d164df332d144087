package vn.giaouoc.kit.planted.application;

import org.springframework.scheduling.annotation.Scheduled;

/** Work that happens as often as there are instances. */
final class RunsOnEveryInstance {

	@Scheduled(fixedDelay = 1000)
	void run() {
	}

}
