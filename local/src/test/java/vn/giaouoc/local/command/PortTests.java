package vn.giaouoc.local.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortTests {

	@Test
	void aVariableMovesAPort() {
		assertThat(Port.GATEWAY.number(Map.of())).isEqualTo(8080);
		assertThat(Port.GATEWAY.number(Map.of("GIAOUOC_GATEWAY_PORT", " 9000 "))).isEqualTo(9000);
		assertThat(Port.GATEWAY.number(Map.of("GIAOUOC_GATEWAY_PORT", "64535"))).isEqualTo(64535);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "64536", "tám nghìn" })
	void whatIsNoPortIsNamedWithItsVariable(String text) {
		assertThatExceptionOfType(Failure.class)
			.isThrownBy(() -> Port.GATEWAY.number(Map.of("GIAOUOC_GATEWAY_PORT", text)))
			.withMessageContaining("GIAOUOC_GATEWAY_PORT=" + text);
	}

	@Test
	void aTakenPortIsTracedToItsProcess() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(PortOwner.taken(socket.getLocalPort())).isTrue();
			assertThat(PortOwner.answers(socket.getLocalPort())).isTrue();
			assertThat(PortOwner.find(socket.getLocalPort())).map(ProcessHandle::pid)
				.hasValue(ProcessHandle.current().pid());
		}
	}

	@Test
	void aPortThatWasGivenBackIsFree() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		assertThat(PortOwner.taken(port)).isFalse();
		assertThat(PortOwner.answers(port)).isFalse();
	}

}
