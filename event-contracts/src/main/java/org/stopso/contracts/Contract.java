package org.stopso.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an event is called on the wire, and where it goes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Contract {

  /** The CloudEvents type, as {@code org.stopso.<context>.<Name>.v1}. */
  String type();

  Topic topic();
}
