package vn.giaouoc.local.rehearsal;

import vn.giaouoc.local.rehearsal.Player.Place;

/**
 * Somebody who is to register, or for whom the head does.
 *
 * @param author who writes it
 * @param unit whose row it becomes
 * @param kind as the service names kinds of subject
 * @param id of the subject
 */
record Entry(Player author, Place unit, String kind, String id, String name) {

	static final String OFFICIAL = "OFFICIAL";

	static final String COLLECTIVE = "COLLECTIVE";

	static final String HOUSEHOLD = "HOUSEHOLD";

	static final String VILLAGER = "VILLAGER";

	static Entry self(Player player) {
		return new Entry(player, player.unit(), OFFICIAL, player.id(), player.name());
	}

}
