package vn.giaouoc.kit.log;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.dao.DataIntegrityViolationException;

/** Logs as a service does, in a process of its own: {@code <mode>}. */
final class LogProcess {

	private static final Logger log = LoggerFactory.getLogger(LogProcess.class);

	private LogProcess() {
	}

	public static void main(String[] arguments) {
		new SpringApplicationBuilder(LogProcess.class).web(WebApplicationType.NONE)
			.properties(Map.of("spring.config.location", "classpath:kit.yaml", "spring.application.name", "kit-service",
					"giaouoc.service", "kit"))
			.run("--giaouoc.mode=" + arguments[0]);
		MDC.put("requestId", "request-1");
		Trace.after("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01").begin();
		log.error("A row was refused",
				new DataIntegrityViolationException("Nguyễn Thị Kín", new IllegalStateException("Nguyễn Thị Kín")));
	}

}
