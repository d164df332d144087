package vn.giaouoc.plan.directory.application;

import java.util.Optional;
import java.util.UUID;

import vn.giaouoc.plan.directory.domain.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person, as far as the scope lets him be seen, with the version that a change must
 * name.
 */
@Service
public class PersonReader {

	private final People people;

	PersonReader(People people) {
		this.people = people;
	}

	@Transactional(readOnly = true)
	public Optional<Person> find(UUID id) {
		return this.people.find(id);
	}

}
