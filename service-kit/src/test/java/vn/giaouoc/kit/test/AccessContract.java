package vn.giaouoc.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.kit.KitSettings;
import vn.giaouoc.kit.directory.PersonState.AssignmentState;
import vn.giaouoc.kit.security.Reach;
import vn.giaouoc.kit.test.AccessMatrix.Row;
import vn.giaouoc.kit.test.AccessMatrix.Spot;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation lets on whom it declares, and shows him what is in his reach: nothing
 * more. A service has these tests by extending this class and adding its rows.
 */
@IntegrationTest
public abstract class AccessContract {

	private static final String REALM = "keycloak/giaouoc-realm.json";

	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

	@Autowired
	private KitSettings settings;

	@Autowired
	private JsonMapper json;

	@Autowired
	private TestDirectory directory;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	@LocalServerPort
	private int port;

	/** Adds a row for each operation of the service. */
	protected abstract void rows(AccessMatrix matrix);

	/** Makes a unit; a service that keeps more of one than the copy makes that too. */
	protected UUID unit(String kind, @Nullable UUID parent) {
		return this.directory.unit(kind, parent);
	}

	/** Makes an active person, as {@link #unit} does a unit. */
	protected UUID person(AssignmentState... assignments) {
		return this.directory.person(assignments);
	}

	@Test
	void everyOperationIsDeclaredDocumentedAndTried() {
		Assertions.assertThat(matrix().gaps()).isEmpty();
	}

	@TestFactory
	Stream<DynamicNode> everyOperationLetsOnWhomItDeclares() {
		AccessMatrix matrix = matrix();
		return matrix.rows().stream().map((row) -> tests(matrix, row));
	}

	private static DynamicNode tests(AccessMatrix matrix, Row row) {
		Stream<DynamicTest> callers = matrix.callers()
			.stream()
			.map((caller) -> DynamicTest.dynamicTest(caller.name(),
					() -> Assertions.assertThat(matrix.faults(row, caller)).isEmpty()));
		DynamicTest works = DynamicTest.dynamicTest("works for somebody",
				() -> Assertions.assertThat(matrix.everSucceeded(row)).isTrue());
		return DynamicContainer.dynamicContainer(row.toString(), Stream.concat(callers, Stream.of(works)));
	}

	/** The matrix with the service's rows. */
	final AccessMatrix matrix() {
		Http http = new Http(this.port, this.json);
		AccessMatrix matrix = new AccessMatrix(operations(http.send("GET", "/v3/api-docs", null, null, null).json()),
				endpoints(), http, neighbourhood());
		new KitRows(this.settings.service(), this.jdbc, this.transactions).addTo(matrix);
		rows(matrix);
		return matrix;
	}

	private static Map<String, @Nullable Declared> operations(JsonNode document) {
		Map<String, @Nullable Declared> operations = new TreeMap<>();
		document.path("paths").forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
			if (METHODS.contains(method)) {
				operations.put(method.toUpperCase(Locale.ROOT) + " " + path, declared(operation.path("x-access")));
			}
		}));
		return operations;
	}

	private static @Nullable Declared declared(JsonNode access) {
		return access.isMissingNode() ? null : new Declared(Reach.valueOf(access.path("reach").asString()),
				texts(access.path("roles")), access.path("orHolder").asBoolean(false));
	}

	private static Set<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
	}

	/** What the service answers to, whether its document tells it or not. */
	private Set<String> endpoints() {
		Set<String> endpoints = new TreeSet<>();
		this.mapping.getHandlerMethods().forEach((info, method) -> {
			if (method.getBeanType().getName().startsWith("vn.giaouoc.")) {
				Set<String> methods = info.getMethodsCondition()
					.getMethods()
					.stream()
					.map(Enum::name)
					.collect(Collectors.toSet());
				for (String path : info.getPatternValues()) {
					(methods.isEmpty() ? Set.of("ANY") : methods).forEach((name) -> endpoints.add(name + " " + path));
				}
			}
		});
		return endpoints;
	}

	/**
	 * A parent with two children, one of which is the callers' own and has a child
	 * itself; and a place that has nothing to do with them.
	 */
	private Neighbourhood neighbourhood() {
		UUID parent = unit("DISTRICT", null);
		UUID own = unit("COMMUNE", parent);
		UUID foreign = unit("COMMUNE", unit("DISTRICT", null));
		Map<Place, UUID> units = new LinkedHashMap<>();
		units.put(Place.OWN, own);
		units.put(Place.CHILD, unit("VILLAGE", own));
		units.put(Place.PARENT, parent);
		units.put(Place.SIBLING, unit("COMMUNE", parent));
		units.put(Place.FOREIGN, foreign);
		Map<Place, Spot> spots = new EnumMap<>(Place.class);
		units.forEach(
				(place, unit) -> spots.put(place, new Spot(unit, person(TestDirectory.role("official", unit)), null)));
		List<Caller> callers = new ArrayList<>();
		callers.add(new Caller("nobody", null, null, false, new Spot(own, UUID.randomUUID(), null)));
		UUID bare = person();
		callers.add(new Caller("somebody without a role", Tokens.of(bare), null, false, new Spot(own, bare, null)));
		for (String role : roles()) {
			callers.add(caller(role, role, own));
		}
		callers.add(caller("official, elsewhere system-admin", "official", own,
				TestDirectory.role("system-admin", foreign), TestDirectory.role("commune-officer", foreign)));
		return new Neighbourhood(callers, spots);
	}

	private Caller caller(String name, String role, UUID unit, AssignmentState... others) {
		AssignmentState assignment = TestDirectory.role(role, unit);
		UUID person = person(Stream.concat(Stream.of(assignment), Stream.of(others)).toArray(AssignmentState[]::new));
		// No right follows from realm roles: every token bears them all.
		String token = Tokens.of(person, roles().toArray(String[]::new));
		return new Caller(name, token, role, !this.settings.ownUnitRoles().contains(role),
				new Spot(unit, person, assignment.id()));
	}

	/** The realm's roles. */
	private List<String> roles() {
		try (var realm = new ClassPathResource(REALM).getInputStream()) {
			return this.json.readTree(realm)
				.path("roles")
				.path("realm")
				.valueStream()
				.map((role) -> role.path("name").asString())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
