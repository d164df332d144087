package vn.giaouoc.kit.planted.domain;

import org.springframework.context.ApplicationContext;

/** A domain that fetches what it needs. */
record KnowsSpring(ApplicationContext context) {
}
