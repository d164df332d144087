package vn.giaouoc.notification.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.kit.messaging.IncomingEvent;
import vn.giaouoc.kit.messaging.IncomingEvents;
import vn.giaouoc.kit.messaging.UnknownEvent;
import vn.giaouoc.notification.application.ClusterNews;
import vn.giaouoc.notification.application.ClusterNews.NoLongerToSign;
import vn.giaouoc.notification.application.ClusterNews.Signed;
import vn.giaouoc.notification.application.ClusterNews.ToSign;
import vn.giaouoc.notification.application.InspectionNews;
import vn.giaouoc.notification.application.InspectionNews.Mended;
import vn.giaouoc.notification.application.InspectionNews.Visit;
import vn.giaouoc.notification.application.PledgeNews;
import vn.giaouoc.notification.application.PledgeNews.DoorOpen;
import vn.giaouoc.notification.application.PledgeNews.DoorShut;
import vn.giaouoc.notification.application.PledgeNews.MoreTime;
import vn.giaouoc.notification.application.PledgeNews.PledgeBack;
import vn.giaouoc.notification.application.PledgeNews.PledgeIn;
import vn.giaouoc.notification.application.PledgeNews.Reminder;
import vn.giaouoc.notification.application.PledgeNews.SentUp;
import vn.giaouoc.notification.application.PledgeNews.SheetAccepted;
import vn.giaouoc.notification.application.PledgeNews.SheetBack;
import vn.giaouoc.notification.application.PledgeNews.SheetIn;
import vn.giaouoc.notification.application.PledgeNews.WindowNearEnd;
import vn.giaouoc.notification.application.PledgeNews.WindowOver;
import vn.giaouoc.notification.application.ReviewNews;
import vn.giaouoc.notification.application.ReviewNews.PaperAccepted;
import vn.giaouoc.notification.application.ReviewNews.PaperBack;
import vn.giaouoc.notification.application.ReviewNews.PaperIn;
import vn.giaouoc.notification.application.ReviewNews.PledgeOutcome;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The pledges' topic, on its way to those whose turn it is. */
@Component
class PledgeEvents {

	private static final String CONSUMER = "pledge-notices";

	private final IncomingEvents events;

	private final PledgeNews news;

	private final ReviewNews reviews;

	private final InspectionNews inspections;

	private final ClusterNews clusters;

	PledgeEvents(IncomingEvents events, PledgeNews news, ReviewNews reviews, InspectionNews inspections,
			ClusterNews clusters) {
		this.events = events;
		this.news = news;
		this.reviews = reviews;
		this.inspections = inspections;
		this.clusters = clusters;
	}

	@KafkaListener(id = "pledge-notices", topics = "pledge.events",
			groupId = "${spring.application.name}.pledge-notices")
	void on(ConsumerRecord<String, byte @Nullable []> record) {
		this.events.once(CONSUMER, record, this::apply);
	}

	private void apply(IncomingEvent event) {
		switch (event.type()) {
			case "vn.giaouoc.WindowExtended.v1" -> this.news.extended(event.id(), event.as(MoreTime.class));
			case "vn.giaouoc.WindowEnding.v1" -> this.news.ending(event.id(), event.as(WindowNearEnd.class));
			case "vn.giaouoc.WindowClosed.v1" -> this.news.closed(event.id(), event.as(WindowOver.class));
			case "vn.giaouoc.LateDoorOpened.v1" -> this.news.opened(event.id(), event.as(DoorOpen.class));
			case "vn.giaouoc.LateDoorShut.v1" -> this.news.shut(event.id(), event.as(DoorShut.class));
			case "vn.giaouoc.PledgeSubmitted.v1" -> this.news.submitted(event.id(), event.as(PledgeIn.class));
			case "vn.giaouoc.PledgeReturned.v1" -> this.news.returned(event.id(), event.as(PledgeBack.class));
			case "vn.giaouoc.UnitReminded.v1" -> this.news.reminded(event.id(), event.as(Reminder.class));
			case "vn.giaouoc.SheetSent.v1" -> this.news.sent(event.id(), event.as(SheetIn.class));
			case "vn.giaouoc.SheetReceived.v1" -> this.news.received(event.id(), event.as(SheetAccepted.class));
			case "vn.giaouoc.SheetReturned.v1" -> this.news.returned(event.id(), event.as(SheetBack.class));
			case "vn.giaouoc.ConsolidationSealed.v1" -> this.news.sentUp(event.id(), event.as(SentUp.class));
			case "vn.giaouoc.ReviewReported.v1" -> this.reviews.reported(event.id(), event.as(PaperIn.class));
			case "vn.giaouoc.ReviewReceived.v1" -> this.reviews.received(event.id(), event.as(PaperAccepted.class));
			case "vn.giaouoc.ReviewReturned.v1" -> this.reviews.returned(event.id(), event.as(PaperBack.class));
			case "vn.giaouoc.ResultConfirmed.v1" -> this.reviews.confirmed(event.id(), event.as(PledgeOutcome.class));
			case "vn.giaouoc.InspectionNoted.v1" -> this.inspections.noted(event.id(), event.as(Visit.class));
			case "vn.giaouoc.InspectionMended.v1" -> this.inspections.mended(event.id(), event.as(Mended.class));
			case "vn.giaouoc.ClusterPledgeOpened.v1" -> this.clusters.opened(event.id(), event.as(ToSign.class));
			case "vn.giaouoc.ClusterPledgeCompleted.v1" -> this.clusters.completed(event.id(), event.as(Signed.class));
			case "vn.giaouoc.ClusterPledgeTakenBack.v1" ->
				this.clusters.takenBack(event.id(), event.as(NoLongerToSign.class));
			case "vn.giaouoc.ClusterPledgeWithdrawn.v1" ->
				this.clusters.withdrawn(event.id(), event.as(NoLongerToSign.class));
			// Whoever does these knows of them.
			case "vn.giaouoc.PledgeConfirmed.v1", "vn.giaouoc.PledgeWithdrawn.v1", "vn.giaouoc.PledgeReplaced.v1" -> {
			}
			// Whoever is to sign, or has signed, sees the others on the pledge's page.
			case "vn.giaouoc.ClusterPledgeSigned.v1" -> {
			}
			default -> throw new UnknownEvent(event.type());
		}
	}

}
