package vn.giaouoc.kit.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
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
		Turn turn = this.transactions.execute((_) -> {
			if (!this.rows.tryLock()) {
				return Turn.BUSY;
			}
			List<OutboxRow> batch = this.rows.oldest();
			if (batch.isEmpty()) {
				return Turn.IDLE;
			}
			List<OutboxRow> acknowledged = new ArrayList<>(batch.size());
			boolean trouble = !send(batch, acknowledged);
			this.rows.markSent(acknowledged);
			this.sent.increment(acknowledged.size());
			return trouble ? Turn.TROUBLE : Turn.AGAIN;
		});
		return (turn != null) ? turn : Turn.TROUBLE;
	}

	/**
	 * Sends in waves, each with at most one row of a key.
	 * @return false if the broker failed and the rest must wait
	 */
	private boolean send(List<OutboxRow> batch, List<OutboxRow> acknowledged) {
		Map<OutboxRow.Lane, Queue<OutboxRow>> lanes = new LinkedHashMap<>();
		batch.forEach((row) -> lanes.computeIfAbsent(row.lane(), (_) -> new ArrayDeque<>()).add(row));
		while (!lanes.isEmpty()) {
			Map<OutboxRow, Future<RecordMetadata>> wave = new LinkedHashMap<>();
			boolean healthy = true;
			for (Iterator<Queue<OutboxRow>> lane = lanes.values().iterator(); healthy && lane.hasNext();) {
				Queue<OutboxRow> queue = lane.next();
				OutboxRow row = queue.remove();
				if (row.tooLarge()) {
					park(row, "payload of " + row.size() + " bytes is larger than " + OutboxRow.LARGEST);
					lane.remove();
					continue;
				}
				try {
					this.topics.ensure(row.topic());
					Future<RecordMetadata> future = this.producer.send(row.toRecord(this.source));
					wave.put(row, future);
					// A send that failed at once has waited for the broker in vain: do
					// not
					// let every other row wait as long.
					healthy = future.state() != Future.State.FAILED || !transientFailure(future.exceptionNow());
				}
				catch (RuntimeException ex) {
					healthy = false;
					log.warn("The broker does not answer: {}", ex.toString());
				}
				if (queue.isEmpty()) {
					lane.remove();
				}
			}
			for (Map.Entry<OutboxRow, Future<RecordMetadata>> entry : wave.entrySet()) {
				healthy &= settle(entry.getKey(), entry.getValue(), acknowledged, lanes);
			}
			if (!healthy) {
				return false;
			}
		}
		return true;
	}

	private boolean settle(OutboxRow row, Future<RecordMetadata> future, List<OutboxRow> acknowledged,
			Map<OutboxRow.Lane, Queue<OutboxRow>> lanes) {
		try {
			future.get();
			acknowledged.add(row);
			return true;
		}
		catch (ExecutionException ex) {
			lanes.remove(row.lane());
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			if (transientFailure(cause)) {
				log.warn("Event {} waits: {}", row.id(), cause.toString());
				return false;
			}
			park(row, cause.getClass().getSimpleName());
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private void park(OutboxRow row, String reason) {
		log.error("Event {} of {} is parked with its key: {}", row.id(), row.topic(), reason);
		this.rows.park(row, reason);
	}

	/**
	 * What time may heal. Everything else would stop the whole outbox for ever if it were
	 * tried again.
	 */
	private static boolean transientFailure(Throwable ex) {
		return ex instanceof RetriableException || ex instanceof TimeoutException || ex instanceof InterruptedException
				|| ex instanceof IllegalStateException;
	}

	private void run() {
		while (this.worker == Thread.currentThread()) {
			try {
				pause(switch (drain()) {
					case AGAIN -> Duration.ZERO;
					case IDLE, TROUBLE -> POLL;
					case BUSY -> LOCK_BUSY;
				});
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

	private void pause(Duration time) throws InterruptedException {
		if (!time.isZero() && this.wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
			this.wake.drainPermits();
		}
	}

	@Override
	public void start() {
		this.worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
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
				running.join(Duration.ofSeconds(15));
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

}
