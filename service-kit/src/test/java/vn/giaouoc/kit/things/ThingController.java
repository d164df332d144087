package vn.giaouoc.kit.things;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.files.FileType;
import vn.giaouoc.kit.files.Files;
import vn.giaouoc.kit.files.ReceivedFile;
import vn.giaouoc.kit.files.StoredFile;
import vn.giaouoc.kit.idempotency.IdempotencyKey;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.tasks.LongTasks;
import vn.giaouoc.kit.tasks.TaskView;
import vn.giaouoc.kit.things.Things.NewThing;
import vn.giaouoc.kit.things.Things.Thing;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;

import org.springframework.core.io.Resource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The test service's operations. */
@RestController
@RequestMapping("/api/kit")
class ThingController {

	private final Things things;

	private final Files files;

	private final LongTasks tasks;

	private final TransactionOperations transactions;

	ThingController(Things things, Files files, LongTasks tasks, TransactionOperations transactions) {
		this.things = things;
		this.files = files;
		this.tasks = tasks;
		this.transactions = transactions;
	}

	record ThingRequest(@NotNull UUID unitId, @NotBlank String name) {
	}

	record Me(UUID person, @Nullable UUID assignment, @Nullable String role, @Nullable UUID onBehalfOf) {
	}

	@GetMapping("/me")
	@Access(reach = Reach.SELF)
	Me me(Actor actor) {
		return (actor.acting() == null) ? new Me(actor.personId(), null, null, null) : new Me(actor.personId(),
				actor.acting().assignmentId(), actor.acting().role(), actor.acting().onBehalfOf());
	}

	@GetMapping("/things")
	@Access(reach = Reach.SIGHT)
	Page<Thing> page(PageQuery query) {
		return this.things.page(query);
	}

	@GetMapping("/things/{id}")
	@Access(reach = Reach.SIGHT)
	Thing one(@PathVariable UUID id) {
		return this.things.one(id);
	}

	@PostMapping("/things")
	@Access(reach = Reach.SIGHT)
	@ResponseStatus(HttpStatus.CREATED)
	Thing add(Actor actor, IdempotencyKey key, @Valid @RequestBody ThingRequest request) {
		return this.things.add(actor, key, new NewThing(request.unitId(), request.name()));
	}

	@PostMapping("/leaders-only")
	@Access(reach = Reach.EVERYTHING, roles = "leader")
	void leadersOnly() {
	}

	@GetMapping("/failures/{kind}")
	@Access(reach = Reach.EVERYTHING)
	void fail(@PathVariable String kind) {
		throw switch (kind) {
			case "stale" -> new OptimisticLockingFailureException("secret");
			case "argument" -> new IllegalArgumentException("secret");
			default -> new IllegalStateException("secret");
		};
	}

	@PostMapping("/files")
	@Access(reach = Reach.SIGHT)
	@ResponseStatus(HttpStatus.CREATED)
	StoredFile upload(Actor actor, @RequestParam String name, @RequestParam(required = false) @Nullable UUID unit,
			InputStream body) throws IOException {
		try (ReceivedFile file = this.files.receive(name, body, FileType.values())) {
			return this.transactions.execute((_) -> this.files.keep(file, actor, unit));
		}
	}

	@GetMapping("/files/{id}")
	@Access(reach = Reach.SIGHT)
	ResponseEntity<Resource> download(@PathVariable UUID id) {
		return this.files.download(id);
	}

	@PostMapping("/counts")
	@Access(reach = Reach.SELF)
	@ResponseStatus(HttpStatus.ACCEPTED)
	TaskView count(Actor actor, @RequestBody Counting.Request request) {
		return this.transactions.execute((_) -> this.tasks.start(actor, Counting.KIND, "Đếm thử", request));
	}

}
