package vn.giaouoc.plan;

import vn.giaouoc.kit.test.ApiContract;

class OpenApiTests extends ApiContract {

}
