// Writes tried out here go through the session like the page's own: they carry its CSRF token.
const reads = ["GET", "HEAD", "OPTIONS"];
const services = ["plan", "pledge", "award", "notification"];

async function csrf() {
	const answer = await fetch("/bff/me", { headers: { Accept: "application/json" } });
	return answer.ok ? (await answer.json()).csrf : null;
}

SwaggerUIBundle({
	dom_id: "#docs",
	urls: services.map((name) => ({ name, url: "/api-docs/" + name })),
	presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
	layout: "StandaloneLayout",
	docExpansion: "none",
	validatorUrl: null,
	requestInterceptor: async (request) => {
		const url = new URL(request.url, location.origin);
		// A service names its own address; from the browser everything goes through this one.
		request.url = location.origin + url.pathname + url.search;
		if (!reads.includes((request.method || "GET").toUpperCase())) {
			const token = await csrf();
			if (token) {
				request.headers[token.header] = token.token;
			}
		}
		return request;
	},
});
