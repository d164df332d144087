package vn.giaouoc.notification;

import vn.giaouoc.kit.test.ApiContract;

class OpenApiTests extends ApiContract {

}
