package vn.giaouoc.award.law.application;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.outbox.Outbox;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the catalogue to whoever keeps a copy. The files are the truth; the table holds
 * what was told last, so that a start without a change tells nothing.
 */
@Service
public class Catalogue {

	/** The compacted topic: the newest state of each entry stays for ever. */
	static final String TOPIC = "award.catalogue";

	/** "catalog" in a number: two instances that start together tell once. */
	private static final long LOCK = 0x636174616c6f67L;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final CatalogueQueries entries;

	private final Outbox outbox;

	Catalogue(JdbcTemplate jdbc, JsonMapper json, CatalogueQueries entries, Outbox outbox) {
		this.jdbc = jdbc;
		this.json = json;
		this.entries = entries;
		this.outbox = outbox;
	}

	/** What was told of an entry. */
	private record Told(String type, long version, String content) {
	}

	/**
	 * Tells what is new or other than it was, and takes back what is no more.
	 * @return how many entries that were
	 */
	@Transactional
	public int tellChanges() {
		return tell(this.entries.everything());
	}

	int tell(List<CatalogueEntry> present) {
		Map<UUID, Told> told = told();
		List<Object[]> rows = new ArrayList<>();
		List<Map.Entry<UUID, CatalogueState>> states = new ArrayList<>();
		for (CatalogueEntry entry : present) {
			UUID id = id(entry);
			String content = this.json.writeValueAsString(entry);
			Told before = told.remove(id);
			if (before == null || !before.content().equals(content)) {
				CatalogueState state = CatalogueState.of(id, (before != null) ? before.version() + 1 : 1, entry);
				rows.add(new Object[] { id, state.getClass().getSimpleName(), state.version(), content });
				states.add(Map.entry(id, state));
			}
		}
		this.jdbc.batchUpdate("""
				insert into catalogue_entry (id, type, version, content) values (?, ?, ?, ?)
				on conflict (id) do update set version = excluded.version, content = excluded.content
				""", rows);
		this.outbox.appendAll(TOPIC, states);
		told.forEach((id, gone) -> {
			this.jdbc.update("delete from catalogue_entry where id = ?", id);
			this.outbox.erase(TOPIC, id, shape(gone.type()));
		});
		return states.size() + told.size();
	}

	/**
	 * Tells everything again, with unchanged versions.
	 * @return how many entries
	 */
	@Transactional
	public int republish() {
		Map<UUID, Told> told = told();
		List<Map.Entry<UUID, CatalogueState>> states = new ArrayList<>();
		for (CatalogueEntry entry : this.entries.everything()) {
			UUID id = id(entry);
			Told last = told.get(id);
			if (last != null) {
				states.add(Map.entry(id, CatalogueState.of(id, last.version(), entry)));
			}
		}
		this.outbox.appendAll(TOPIC, states);
		return states.size();
	}

	/** The same entry has the same id everywhere and after every restore. */
	static UUID id(CatalogueEntry entry) {
		return UUID.nameUUIDFromBytes(("giaouoc/catalogue/" + entry.key()).getBytes(StandardCharsets.UTF_8));
	}

	private Map<UUID, Told> told() {
		this.jdbc.queryForObject("select pg_advisory_xact_lock(?)", (_, _) -> true, LOCK);
		Map<UUID, Told> told = new HashMap<>();
		this.jdbc.query("select id, type, version, content from catalogue_entry", (row) -> {
			told.put(row.getObject(1, UUID.class), new Told(row.getString(2), row.getLong(3), row.getString(4)));
		});
		return told;
	}

	private static Class<?> shape(String type) {
		for (Class<?> shape : CatalogueState.class.getPermittedSubclasses()) {
			if (shape.getSimpleName().equals(type)) {
				return shape;
			}
		}
		throw new IllegalStateException(type);
	}

}
