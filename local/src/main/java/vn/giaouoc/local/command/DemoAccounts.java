package vn.giaouoc.local.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The accounts of the demo, as plan-service lists them. */
final class DemoAccounts {

	private static final ObjectMapper JSON = new ObjectMapper();

	private DemoAccounts() {
	}

	/** One account of the demo. */
	record Account(String username, String name, String role, String unit, boolean ready) {
	}

	static List<Account> list() {
		Optional<HttpResponse<String>> answer = Http
			.get("http://127.0.0.1:" + Port.PLAN.number() + "/api/plan/demo/accounts");
		List<Account> accounts = new ArrayList<>();
		if (answer.isPresent() && answer.get().statusCode() == 200) {
			for (JsonNode one : read(answer.get().body())) {
				accounts.add(new Account(one.path("username").asText(), one.path("name").asText(),
						one.path("roleName").asText(), one.path("unit").asText(), one.path("ready").asBoolean()));
			}
		}
		return accounts;
	}

	/** Whether some account cannot log in yet. */
	static boolean waiting() {
		List<Account> accounts = list();
		return accounts.isEmpty() || !accounts.stream().allMatch(Account::ready);
	}

	/** An access token, for {@code curl} through the gateway's bearer route. */
	static String token(String username) {
		String form = Map
			.of("grant_type", "password", "client_id", "giaouoc-demo-cli", "username", username, "password",
					Addresses.DEMO_PASSWORD)
			.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpResponse<String> answer = Http
			.post(Addresses.issuer() + "/protocol/openid-connect/token", form,
					Map.of("Content-Type", "application/x-www-form-urlencoded"))
			.orElseThrow(() -> new Failure(Failure.NOT_RUNNING, "Keycloak không trả lời: chạy ./giaouoc up trước."));
		if (answer.statusCode() != 200) {
			throw new Failure(Failure.USAGE, "không có tài khoản dùng thử '" + username
					+ "'. Danh sách tài khoản có ở trang đăng nhập và khi chạy ./giaouoc status.");
		}
		return read(answer.body()).path("access_token").asText();
	}

	private static JsonNode read(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (IOException ex) {
			throw new Failure(Failure.PART, "câu trả lời không đọc được: " + text);
		}
	}

}
