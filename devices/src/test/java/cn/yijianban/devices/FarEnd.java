package cn.yijianban.devices;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the contract of a port is run against here; {@link ContractsPageTest} draws its page. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FarEnd {
  String value();

  /** Somebody else wrote the far end, or a program of somebody else stands between. */
  boolean foreign() default false;
}
