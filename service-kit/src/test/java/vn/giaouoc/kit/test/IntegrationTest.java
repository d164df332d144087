package vn.giaouoc.kit.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running service on a real PostgreSQL and a real Kafka broker. All tests
 * of a module share one context: a test must not ask for its own beans or properties, and
 * must make its own units and people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Infrastructure.Initializer.class)
@Import({ Api.class, TestDirectory.class, BusinessTime.class })
public @interface IntegrationTest {

}
