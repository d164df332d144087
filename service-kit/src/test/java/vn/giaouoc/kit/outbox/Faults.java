package vn.giaouoc.kit.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A real producer that fails where the test says so. */
final class Faults {

	private Faults() {
	}

	@SuppressWarnings("unchecked")
	static Producer<String, byte[]> in(Producer<String, byte[]> real,
			Function<ProducerRecord<String, byte[]>, Optional<Exception>> fault) {
		return (Producer<String, byte[]>) Proxy.newProxyInstance(Faults.class.getClassLoader(),
				new Class<?>[] { Producer.class }, (_, method, arguments) -> {
					if (method.getName().equals("send")) {
						Optional<Exception> failure = fault.apply((ProducerRecord<String, byte[]>) arguments[0]);
						if (failure.isPresent()) {
							return CompletableFuture.failedFuture(failure.get());
						}
					}
					try {
						return method.invoke(real, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
