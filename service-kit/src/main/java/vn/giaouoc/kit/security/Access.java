package vn.giaouoc.kit.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation and how far it reaches. The role part is enforced from here,
 * an operation without it is refused to everybody, and all of it stands in the OpenAPI
 * document as {@code x-access}: the matrix of the tests holds the reach against it. What
 * several operations share may stand on an annotation of their own.
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

	/** How far the operation reaches for whom it lets on. */
	Reach reach();

	/** The roles that one must act under; none named: whoever is logged in. */
	String[] roles() default {};

	/**
	 * Whether the person whom the object belongs to is let on as well, whatever his role;
	 * the operation then checks the roles itself, once it has the object in sight.
	 */
	boolean orHolder() default false;

}
