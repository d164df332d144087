package vn.giaouoc.award;

import vn.giaouoc.kit.test.ApiContract;

class OpenApiTests extends ApiContract {

}
