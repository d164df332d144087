-- Whoever was asked to sign a cluster's pledge is told when it is taken back: found by the pledge's link.
create index notice_asked_to_sign on notice (link) where kind = 'CLUSTER_PLEDGE_OPENED';
