package vn.giaouoc.plan.directory.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.audit.Audit;
import vn.giaouoc.kit.audit.Change;
import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.imports.ImportBook;
import vn.giaouoc.kit.imports.ImportBook.Held;
import vn.giaouoc.kit.imports.ImportView;
import vn.giaouoc.kit.imports.ImportView.Counts;
import vn.giaouoc.kit.imports.RowView;
import vn.giaouoc.kit.search.SearchKey;
import vn.giaouoc.kit.security.Acting;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;
import vn.giaouoc.plan.directory.application.ImportCheck.Known;
import vn.giaouoc.plan.directory.application.ImportCheck.Outcome;
import vn.giaouoc.plan.directory.domain.Person;
import vn.giaouoc.plan.directory.domain.Unit;
import vn.giaouoc.plan.provisioning.ProvisioningQueue;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the directory from a workbook in two steps: a check that shows every row with
 * what is wrong about it, and a confirmation that writes all of it or nothing.
 */
@Service
public class DirectoryImports {

	private final ImportBook<ImportColumn> book;

	private final Files files;

	private final Units units;

	private final People people;

	private final Households households;

	private final DirectoryLoad load;

	private final DirectoryEvents events;

	private final ProvisioningQueue accounts;

	private final ImportWords words;

	private final Audit audit;

	DirectoryImports(ImportBook<ImportColumn> book, Files files, Units units, People people, Households households,
			DirectoryLoad load, DirectoryEvents events, ProvisioningQueue accounts, ImportWords words, Audit audit) {
		this.book = book;
		this.files = files;
		this.units = units;
		this.people = people;
		this.households = households;
		this.load = load;
		this.events = events;
		this.accounts = accounts;
		this.words = words;
		this.audit = audit;
	}

	/** The empty workbook. */
	public ReceivedFile template() {
		return this.files.produce("Mẫu nhập danh bạ.xlsx", FileType.XLSX,
				(out) -> ImportWorkbook.writeTemplate(out, this.words));
	}

	/** Keeps the workbook and has it checked. */
	@Transactional
	public ImportView start(Actor actor, ReceivedFile workbook) {
		return this.book.start(actor, workbook);
	}

	/**
	 * One of the caller's imports.
	 * @throws Problem 404 when he has no such import
	 */
	@Transactional(readOnly = true)
	public ImportView find(UUID id) {
		return this.book.find(id);
	}

	/**
	 * The rows of a checked import, in the workbook's order.
	 * @param only FAULTY, NEW, SAME or QUESTION; null for all
	 */
	@Transactional(readOnly = true)
	public Page<RowView> rows(UUID id, @Nullable String only, PageQuery query) {
		return this.book.rows(id, only, query);
	}

	/**
	 * Has everything written; once it is, or while it is under way, doing so again
	 * changes nothing.
	 * @param questionsSeen whether the person has looked at the likely doubles
	 */
	@Transactional
	public ImportView confirm(Actor actor, UUID id, boolean questionsSeen) {
		return this.book.confirm(actor, id, questionsSeen);
	}

	/** Reads the workbook of an import, outside any transaction. */
	List<ImportRow> read(UUID id) {
		try (InputStream content = this.files.open(this.files.find(this.book.held(id).fileId())).getInputStream()) {
			return ImportWorkbook.read(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Judges the rows and keeps what is to be said about them. */
	Counts check(UUID id, List<ImportRow> rows, List<UUID> fresh, Actor actor) {
		return this.book.checked(id, actor, ImportCheck.of(rows, known(rows, fresh, actor), this.words).rows());
	}

	/**
	 * Judges the rows again, because the directory may have changed meanwhile, and writes
	 * all of them in the caller's transaction.
	 */
	Counts write(UUID id, List<ImportRow> rows, List<UUID> fresh, Actor actor) {
		this.units.lockTree();
		Held held = this.book.lock(id);
		if (held.state().equals("DONE")) {
			return Objects.requireNonNull(held.counts());
		}
		Outcome outcome = ImportCheck.of(rows, known(rows, fresh, actor), this.words);
		Counts counts = ImportBook.stillRight(outcome.rows());
		this.load.add(outcome.units(), outcome.people().stream().filter((person) -> person.version() == 0).toList(),
				outcome.households());
		for (Person changed : outcome.people().stream().filter((person) -> person.version() > 0).toList()) {
			Person saved = this.people.save(changed);
			this.events.changed(saved);
			if (saved.username() != null) {
				this.accounts.want(saved.id());
			}
		}
		this.audit.record("directory-imported", "import", id,
				Map.of("units", Change.of(null, outcome.units().size()), "people",
						Change.of(null, outcome.people().size()), "households",
						Change.of(null, outcome.households().size()), "file",
						Change.of(null, this.files.find(held.fileId()).sha256())));
		this.book.written(id, counts);
		return counts;
	}

	private Known known(List<ImportRow> rows, List<UUID> fresh, Actor actor) {
		Acting acting = actor.require(PersonService.KEEPERS);
		UUID owner = acting.unitId();
		List<Unit> held = this.units.ofCodes(texts(rows, ImportColumn.CODE, ImportColumn.PARENT, ImportColumn.VILLAGE));
		Set<String> villages = texts(rows, ImportColumn.VILLAGE);
		return new Known(owner, actor.acts("system-admin"), actor.units(), held, this.people
			.ofIds(texts(rows, ImportColumn.PERSON).stream().map((code) -> ImportCheck.personId(owner, code)).toList()),
				this.people.taken(texts(rows, ImportColumn.USERNAME)),
				this.households
					.ofVillages(held.stream().filter((unit) -> villages.contains(unit.code())).map(Unit::id).toList()),
				this.people.named(folded(texts(rows, ImportColumn.FULL_NAME))), fresh);
	}

	private static Set<String> texts(List<ImportRow> rows, ImportColumn... columns) {
		return rows.stream()
			.flatMap((row) -> Stream.of(columns).map(row::text))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private static Set<String> folded(Collection<String> texts) {
		return texts.stream().map(SearchKey::fold).collect(Collectors.toSet());
	}

}
