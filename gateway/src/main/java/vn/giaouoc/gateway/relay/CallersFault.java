package vn.giaouoc.gateway.relay;

import java.util.function.Predicate;

import org.apache.catalina.connector.ClientAbortException;
import vn.giaouoc.gateway.problem.Causes;

/**
 * A relay that failed because of the one who asked; a service's circuit stays closed, or
 * a few bad requests would shut everybody out.
 */
public final class CallersFault implements Predicate<Throwable> {

	/** Made by Resilience4j, which is told of it in application.yaml. */
	public CallersFault() {
	}

	@Override
	public boolean test(Throwable failure) {
		return Causes.has(failure, BodyRefused.class) || Causes.has(failure, ClientAbortException.class);
	}

}
