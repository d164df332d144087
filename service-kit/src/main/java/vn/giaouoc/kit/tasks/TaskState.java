package vn.giaouoc.kit.tasks;

/** How far a long task has come. */
public enum TaskState {

	WAITING, RUNNING, DONE, FAILED, CANCELLED

}
