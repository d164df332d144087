package vn.giaouoc.kit.planted.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A controller that asks the tables itself. */
record SeesTheDatabase(JdbcClient jdbc) {
}
