package vn.giaouoc.kit.planted.domain;

import vn.giaouoc.kit.planted.application.OpensAScope;

/** A domain that knows its use cases. */
record LooksBack(OpensAScope useCase) {
}
