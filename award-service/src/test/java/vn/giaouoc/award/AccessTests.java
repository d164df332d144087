package vn.giaouoc.award;

import java.util.List;

import vn.giaouoc.award.register.application.AwardMother;
import vn.giaouoc.kit.test.AccessContract;
import vn.giaouoc.kit.test.AccessMatrix;
import vn.giaouoc.kit.test.AccessMatrix.Kind;
import vn.giaouoc.kit.test.AccessMatrix.Subject;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AccessTests extends AccessContract {

	@Autowired
	private ApplicationContext context;

	@Override
	protected void rows(AccessMatrix matrix) {
		for (String list : List.of("regimes", "titles", "forms", "texts", "movements", "calendar")) {
			matrix.row("GET /api/award/catalogue/" + list).alone("the law is everybody's");
		}
		Kind awards = Kind.of((spot) -> Subject
			.of(this.awards().title("LDTT", 2021, spot.person(), "Hồ Thị Mẫu " + spot.person(), spot.unit())));
		matrix.row("GET /api/award/register").about(awards).finding("id");
		matrix.row("GET /api/award/register")
			.named("by name")
			.about(awards)
			.asking((_) -> "q=ho%20thi%20mau")
			.finding("id");
		matrix.row("GET /api/award/advice/people/{id}").about(Kind.of((spot) -> Subject.of(spot.person())));
		matrix.row("GET /api/award/advice/units/{id}").about(Kind.of((spot) -> Subject.of(spot.unit())));
		matrix.row("POST /api/award/republish").alone("the law is told to the other services as a whole");
	}

	private AwardMother awards() {
		return new AwardMother(this.context);
	}

}
