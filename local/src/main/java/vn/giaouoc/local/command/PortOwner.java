package vn.giaouoc.local.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who has a port: Linux tells by {@code /proc}; elsewhere only that it is taken. */
final class PortOwner {

	private static final String LISTENING = "0A";

	private static final int CONNECT_MILLISECONDS = 500;

	private PortOwner() {
	}

	/** Stops the start with the owner's name if the port is taken. */
	static void demandFree(Port port) {
		demandFree(port, port.number());
		switch (port) {
			case GATEWAY, PLAN, PLEDGE, AWARD, NOTIFICATION, KEYCLOAK -> demandFree(port, port.management());
			case POSTGRES, KAFKA, SMTP, MAIL -> {
			}
		}
	}

	private static void demandFree(Port port, int number) {
		if (taken(number)) {
			String owner = find(number).map((process) -> " bởi " + describe(process)).orElse("");
			throw new Failure(Failure.PORT, "cổng " + number + " (" + port.part() + ") đang được dùng" + owner
					+ ". Dừng chương trình đó, hoặc đặt " + port.variable() + " sang cổng khác.");
		}
	}

	static boolean taken(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			// A port in TIME_WAIT of an earlier run is free.
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	/**
	 * Whether somebody answers; unlike a try to bind, this disturbs nobody who is about
	 * to listen.
	 */
	static boolean answers(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLISECONDS);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static String describe(ProcessHandle process) {
		String command = process.info().command().map((path) -> Path.of(path).getFileName().toString()).orElse("?");
		return "tiến trình " + process.pid() + " (" + command + ")";
	}

	/** The process that listens on a port of this machine. */
	static Optional<ProcessHandle> find(int port) {
		Set<String> sockets = new HashSet<>();
		try {
			for (String table : new String[] { "/proc/net/tcp", "/proc/net/tcp6" }) {
				if (Files.exists(Path.of(table))) {
					sockets.addAll(listening(Path.of(table), port));
				}
			}
			return ProcessHandle.allProcesses().filter((process) -> holds(process.pid(), sockets)).findFirst();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static Set<String> listening(Path table, int port) throws IOException {
		String suffix = ":" + String.format(Locale.ROOT, "%04X", port);
		Set<String> sockets = new HashSet<>();
		for (String line : Files.readAllLines(table)) {
			String[] fields = line.trim().split("\\s+");
			if (fields.length > 9 && fields[1].endsWith(suffix) && LISTENING.equals(fields[3])) {
				sockets.add("socket:[" + fields[9] + "]");
			}
		}
		return sockets;
	}

	private static boolean holds(long pid, Set<String> sockets) {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
			for (Path file : files) {
				if (sockets.contains(Files.readSymbolicLink(file).toString())) {
					return true;
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			// Gone, or another user's.
		}
		return false;
	}

}
