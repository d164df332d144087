package vn.giaouoc.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the consumers are behind what the broker has. */
final class Backlog implements AutoCloseable {

	private final Admin admin;

	Backlog(String bootstrapServers) {
		this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
	}

	/** Records that a group has yet to read, summed over all groups. */
	long unread() throws InterruptedException {
		try {
			List<String> groups = this.admin.listGroups().all().get().stream().map(GroupListing::groupId).toList();
			long unread = 0;
			for (String group : groups) {
				Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>(
						this.admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
				read.values().removeIf((offset) -> offset == null);
				Map<TopicPartition, Long> ends = ends(read);
				unread += read.entrySet()
					.stream()
					.mapToLong((one) -> ends.getOrDefault(one.getKey(), 0L) - one.getValue().offset())
					.sum();
			}
			return unread;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<TopicPartition, Long> ends(Map<TopicPartition, OffsetAndMetadata> wanted)
			throws InterruptedException, ExecutionException {
		Map<TopicPartition, ListOffsetsResultInfo> ends = this.admin
			.listOffsets(
					wanted.keySet().stream().collect(Collectors.toMap(Function.identity(), (_) -> OffsetSpec.latest())))
			.all()
			.get();
		return ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, (end) -> end.getValue().offset()));
	}

	@Override
	public void close() {
		this.admin.close();
	}

}
