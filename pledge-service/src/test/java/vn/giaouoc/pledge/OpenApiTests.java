package vn.giaouoc.pledge;

import vn.giaouoc.kit.test.ApiContract;

class OpenApiTests extends ApiContract {

}
