package vn.giaouoc.plan.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the demo shows.
 *
 * @param demo name of the district to make, or empty for none
 * @param demoPeople how many people it has
 */
@ConfigurationProperties("giaouoc")
record DemoSettings(@DefaultValue("") String demo, @DefaultValue("1500") int demoPeople) {

	static final String TRA_BONG = "tra-bong-2022";

}
