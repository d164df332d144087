-- What pledge-service sends to the database for one submit, for pgbench: the yardstick of `giaouoc bench pledge`.
\set p random(0, 9999)
\set u :p / 20
\set k random(1, 9000000000000000000)
begin;
select set_config('giaouoc.person', md5('person ' || :p)::uuid::text, true), set_config('giaouoc.units', md5('unit ' || :u)::uuid::text, true), set_config('giaouoc.system', '', true), set_config('giaouoc.assignment', md5('assignment person ' || :p)::uuid::text, true);
insert into idempotency (person_id, route, key, request_hash) values (md5('person ' || :p)::uuid, 'POST /api/pledge/pledges', md5('key ' || :k)::uuid::text, sha256('yardstick')) on conflict do nothing;
with held as materialized (
	select pg_advisory_xact_lock_shared(hashtextextended(md5('window 399')::uuid::text, 0))
), now as materialized (
	select business_now() as at from held
), open as materialized (
	select w.plan_id, w.edition, w.year, n.at, not n.at < w.ends as late
	from now n join registration_window w on w.id = md5('window 399')::uuid join directory_unit u on u.id = md5('unit ' || :u)::uuid
	where w.state = 'SET' and w.unit_id = any (array_append(scope_line(), u.id))
		and (w.unit_kinds = '{}' or u.kind = any (w.unit_kinds))
		and u.valid_from <= (n.at at time zone 'Asia/Ho_Chi_Minh')::date
		and (u.valid_to is null or u.valid_to >= (n.at at time zone 'Asia/Ho_Chi_Minh')::date)
		and (w.titles = '{}' and w.forms = '{}' or '{DH1,DH2}'::text[] <@ w.titles and '{GK}'::text[] <@ w.forms)
		and n.at >= w.opens and (n.at < w.ends
			or exists (select from late_door d where d.window_id = w.id and d.unit_id = u.id and d.shut_at is null and n.at < d.until)
			or exists (select from pledge r where r.id = md5('pledge ' || :k)::uuid and r.state = 'RETURNED' and n.at < r.mend_until))
)
insert into pledge (id, version, window_id, plan_id, edition, year, unit_id, kind, subject_id, subject_name,
	subject_post, author_id, state, titles, forms, commitments, initiative_topic, initiative_field,
	movements, content_hash, replaces, receipt, accepted_at, late, changed_at)
select md5('pledge ' || :k)::uuid, 1, md5('window 399')::uuid, o.plan_id, o.edition, o.year, md5('unit ' || :u)::uuid, 'OFFICIAL', md5('subject ' || :k)::uuid, 'Nguyễn Văn Mẫu',
	'Công chức Văn phòng - Thống kê', md5('person ' || :p)::uuid, 'SUBMITTED', '{DH1,DH2}', '{GK}', '[{"text":"Hoàn thành tốt nhiệm vụ được giao, giải quyết hồ sơ đúng hạn","figure": 98.5,"unitOfMeasure":"%"},{"text":"Vận động hộ nghèo thoát nghèo","figure": 2,"unitOfMeasure":"hộ"}]'::jsonb, 'Số hóa sổ hộ tịch của xã',
	'Tư pháp', '{}', sha256('yardstick'), null, nextval('receipt_number'), o.at, o.late, o.at
from open o on conflict do nothing returning *;
insert into outbox (id, aggregatetype, aggregateid, type, payload, traceparent) values (md5('event ' || :k)::uuid, 'pledge.events', md5('pledge ' || :k)::uuid::text, 'vn.giaouoc.PledgeSubmitted.v1', convert_to('{"pledgeId":"6cdd60ea-0045-eb7a-6ec4-4c54d29ed402","windowId":"6cdd60ea-0045-eb7a-6ec4-4c54d29ed402","planId":"6cdd60ea-0045-eb7a-6ec4-4c54d29ed402","edition": 1,"year": 2022,"unitId":"6cdd60ea-0045-eb7a-6ec4-4c54d29ed402","subject":{"kind":"OFFICIAL","id":"6cdd60ea-0045-eb7a-6ec4-4c54d29ed402","name":"Nguyễn Văn Mẫu","post":"Công chức Văn phòng - Thống kê"},"authorId":"6cdd60ea-0045-eb7a-6ec4-4c54d29ed402","titles":["DH1","DH2"],"forms":["GK"],"initiative":{"topic":"Số hóa sổ hộ tịch của xã","field":"Tư pháp"},"receipt":"2022-0000001","acceptedAt":"2022-01-26T080000.123456+0700","late": false,"replaces": null}', 'UTF8'), null);
insert into audit (person, assignment, system, action, outcome, object_type, object_id, changes, request_id) values (md5('person ' || :p)::uuid, md5('assignment person ' || :p)::uuid, null, 'pledge-submitted', 'DONE', 'pledge', md5('pledge ' || :k)::uuid, '{"receipt":{"before": null,"after":"2022-0000001"},"acceptedAt":{"before": null,"after":"2022-01-26T080000.123456+0700"}}'::jsonb, md5('request ' || :k)::uuid::text);
update idempotency set answer = '{"id":"6cdd60ea-0045-eb7a-6ec4-4c54d29ed402","version": 1,"number":"2022-0000001","acceptedAt":"2022-01-26T080000.123456+0700","late": false,"qr":"GIAOUOC|2022-0000001|6cdd60ea-0045-eb7a-6ec4-4c54d29ed402|2022-01-26T080000.123456+0700|0123456789abcdef"}'::jsonb where person_id = md5('person ' || :p)::uuid and route = 'POST /api/pledge/pledges' and key = md5('key ' || :k)::uuid::text;
commit;
