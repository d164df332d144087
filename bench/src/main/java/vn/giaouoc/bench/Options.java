package vn.giaouoc.bench;

import java.util.List;

/** {@code --name value}, all of them whole numbers. */
record Options(List<String> arguments) {

	int number(String name, int otherwise) {
		int at = this.arguments.indexOf(name);
		return (at >= 0) ? Integer.parseInt(this.arguments.get(at + 1)) : otherwise;
	}

}
