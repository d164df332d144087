package vn.giaouoc.kit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.security.Access;
import vn.giaouoc.kit.security.Actor;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.web.Page;
import vn.giaouoc.kit.web.PageQuery;
import vn.giaouoc.kit.web.Problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Right operations, and wrong ones that the matrix must catch. */
@RestController
@RequestMapping("/api/kit/planted")
public class PlantedController {

	/** The things that there are, and the unit of each. */
	public static final Map<UUID, UUID> UNIT_OF = new ConcurrentHashMap<>();

	/** An object of a unit. */
	record Thing(UUID id) {
	}

	@GetMapping("/{id}")
	@Access(reach = Reach.SIGHT, roles = { "clerk", "official" })
	Thing right(Actor actor, @PathVariable UUID id) {
		actor.requireSight(unit(id));
		return new Thing(id);
	}

	@GetMapping
	@Access(reach = Reach.SIGHT)
	Page<Thing> rightList(Actor actor, PageQuery query) {
		return page(actor, query, false);
	}

	@GetMapping("/too-wide/{id}")
	@Access(reach = Reach.SIGHT, roles = { "clerk", "official" })
	Thing tooWide(@PathVariable UUID id) {
		unit(id);
		return new Thing(id);
	}

	@GetMapping("/talkative/{id}")
	@Access(reach = Reach.SIGHT)
	Thing talkative(Actor actor, @PathVariable UUID id) {
		if (!actor.units().contains(unit(id))) {
			throw new Problem(HttpStatus.NOT_FOUND, "elsewhere");
		}
		return new Thing(id);
	}

	@GetMapping("/counting")
	@Access(reach = Reach.SIGHT)
	Page<Thing> counting(Actor actor, PageQuery query) {
		return page(actor, query, true);
	}

	@GetMapping("/undeclared")
	Thing undeclared() {
		return new Thing(UUID.randomUUID());
	}

	@Hidden
	@GetMapping("/undocumented")
	@Access(reach = Reach.EVERYTHING)
	Thing undocumented() {
		return new Thing(UUID.randomUUID());
	}

	@GetMapping("/untried/{id}")
	@Access(reach = Reach.SIGHT)
	Thing untried(@PathVariable UUID id) {
		return new Thing(id);
	}

	private static UUID unit(UUID id) {
		@Nullable UUID unit = UNIT_OF.get(id);
		if (unit == null) {
			throw Problem.notFound();
		}
		return unit;
	}

	private static Page<Thing> page(Actor actor, PageQuery query, boolean countsAll) {
		List<Thing> seen = UNIT_OF.entrySet()
			.stream()
			.filter((entry) -> actor.units().contains(entry.getValue()))
			.map((entry) -> new Thing(entry.getKey()))
			.toList();
		return Page.of(seen.stream().skip(query.offset()).limit(query.size()).toList(),
				countsAll ? UNIT_OF.size() : seen.size(), query);
	}

}
