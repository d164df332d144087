package vn.giaouoc.kit.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries committed events to Kafka. One instance at a time works, under an advisory
 * lock; the next row of a key goes out only after the one before it was acknowledged, so
 * that neither a failure nor a crash can change their order. A crash in between sends a
 * row twice, which the consumers' inboxes absorb.
 */
class OutboxRelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

	private static final Duration POLL = Duration.ofSeconds(1);

	private static final Duration LOCK_BUSY = Duration.ofMillis(50);

	/** So that one key with very many rows does not keep the others waiting. */
	private static final Duration LONGEST_TURN = Duration.ofSeconds(1);

	private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

	private final OutboxRows rows;

	private final TransactionTemplate transactions;

	private final Producer<String, byte[]> producer;

	private final Topics topics;

	private final String source;

	private final Counter sent;

	private final Semaphore wake = new Semaphore(0);

	private volatile @Nullable Thread worker;

	OutboxRelay(OutboxRows rows, TransactionTemplate transactions, Producer<String, byte[]> producer, Topics topics,
			String source, Counter sent) {
		this.rows = rows;
		this.transactions = transactions;
		this.producer = producer;
		this.topics = topics;
		this.source = source;
		this.sent = sent;
	}

	/** What came of one turn. */
	enum Turn {

		/** Nothing is left. */
		IDLE,
		/** A batch went out, more may wait. */
		AGAIN,
		/** Another instance is at it. */
		BUSY,
		/** The broker did not take everything. */
		TROUBLE

	}

	/** A change was committed: do not wait for the next poll. */
	void wake() {
		if (this.wake.availablePermits() == 0) {
			this.wake.release();
		}
	}

	/** Sends one batch and marks exactly what was acknowledged. */
	Turn drain() {
		List<OutboxRow> acknowledged = new ArrayList<>();
		Turn turn = this.transactions.execute((_) -> {
			if (!this.rows.tryLock()) {
				return Turn.BUSY;
			}
			List<OutboxRow> batch = this.rows.oldest();
			if (batch.isEmpty()) {
				return Turn.IDLE;
			}
			boolean healthy = send(batch, acknowledged);
			this.rows.markSent(acknowledged);
			return healthy ? Turn.AGAIN : Turn.TROUBLE;
		});
		this.sent.increment(acknowledged.size());
		return (turn != null) ? turn : Turn.TROUBLE;
	}

	/**
	 * Sends in waves, for as long as one turn may take; what is left then comes first in
	 * the next.
	 * @return false if the broker failed and the rest must wait
	 */
	private boolean send(List<OutboxRow> batch, List<OutboxRow> acknowledged) {
		Map<OutboxRow.Lane, Queue<OutboxRow>> lanes = new LinkedHashMap<>();
		batch.forEach((row) -> lanes.computeIfAbsent(row.lane(), (_) -> new ArrayDeque<>()).add(row));
		long start = System.nanoTime();
		boolean healthy = true;
		while (healthy && !lanes.isEmpty() && System.nanoTime() - start < LONGEST_TURN.toNanos()) {
			healthy = wave(lanes, acknowledged);
		}
		return healthy;
	}

	/**
	 * Sends the first row of each key and waits for all of them: whatever happens to one,
	 * nothing of its key has overtaken it.
	 */
	private boolean wave(Map<OutboxRow.Lane, Queue<OutboxRow>> lanes, List<OutboxRow> acknowledged) {
		List<Sent> wave = new ArrayList<>(lanes.size());
		boolean healthy = true;
		for (Iterator<Queue<OutboxRow>> left = lanes.values().iterator(); healthy && left.hasNext();) {
			Queue<OutboxRow> lane = left.next();
			Sent sent = send(lane.remove());
			wave.add(sent);
			if (lane.isEmpty()) {
				left.remove();
			}
			// A send that failed at once has waited for the broker in vain: do not let
			// every other row wait as long.
			healthy = !sent.failedAtOnce();
		}
		Throwable trouble = null;
		for (Sent sent : wave) {
			Throwable failure = sent.failure();
			if (failure == null) {
				acknowledged.add(sent.row());
				continue;
			}
			lanes.remove(sent.row().lane());
			if (poison(failure)) {
				park(sent.row(), failure);
			}
			else {
				trouble = failure;
			}
		}
		if (trouble != null) {
			log.warn("The broker does not take events at present, they wait: {}", trouble.toString());
		}
		return trouble == null;
	}

	private Sent send(OutboxRow row) {
		try {
			row.checkSize();
			this.topics.ensure(row.topic());
			return new Sent(row, this.producer.send(row.toRecord(this.source)));
		}
		catch (KafkaException | IllegalStateException ex) {
			return new Sent(row, CompletableFuture.failedFuture(ex));
		}
	}

	/** A row on its way, and the broker's answer to come. */
	private record Sent(OutboxRow row, Future<RecordMetadata> answer) {

		boolean failedAtOnce() {
			return this.answer.state() == Future.State.FAILED && !poison(this.answer.exceptionNow());
		}

		/** Waits; the producer's own time limit ends it. */
		@Nullable Throwable failure() {
			try {
				this.answer.get();
				return null;
			}
			catch (ExecutionException ex) {
				return (ex.getCause() != null) ? ex.getCause() : ex;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return ex;
			}
		}

	}

	private void park(OutboxRow row, Throwable failure) {
		log.error("Event {} of {} is parked with its key: {}", row.id(), row.topic(), failure.toString());
		this.rows.park(row, failure.getClass().getSimpleName() + ": " + failure.getMessage());
	}

	/**
	 * What no broker will ever take of this row. Any other failure, an unknown one too,
	 * is the broker's or ours: parking for it would park every key there is.
	 */
	private static boolean poison(Throwable ex) {
		return ex instanceof RecordTooLargeException || ex instanceof RecordBatchTooLargeException
				|| ex instanceof InvalidRecordException || ex instanceof InvalidTopicException
				|| ex instanceof TopicAuthorizationException || ex instanceof PolicyViolationException;
	}

	private void run() {
		while (this.worker == Thread.currentThread()) {
			try {
				switch (drain()) {
					case AGAIN -> {
					}
					case IDLE -> awaitWake();
					case BUSY -> Thread.sleep(LOCK_BUSY);
					case TROUBLE -> {
						this.topics.forget();
						Thread.sleep(POLL);
					}
				}
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				log.warn("The outbox could not be drained: {}", ex.getClass().getName());
				try {
					Thread.sleep(POLL);
				}
				catch (InterruptedException _) {
					return;
				}
			}
		}
	}

	private void awaitWake() throws InterruptedException {
		if (this.wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
			this.wake.drainPermits();
		}
	}

	@Override
	public void start() {
		// Known before it runs: a thread that does not find itself here ends at once.
		Thread thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
		this.worker = thread;
		thread.start();
	}

	/**
	 * Lets the batch in hand finish: its transaction ends before the connection pool
	 * closes.
	 */
	@Override
	public void stop() {
		Thread running = this.worker;
		this.worker = null;
		if (running != null) {
			wake();
			try {
				running.join(LONGEST_STOP);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.worker != null;
	}

	/** Stops after requests and listeners: what they still write goes out. */
	@Override
	public int getPhase() {
		return 0;
	}

}
