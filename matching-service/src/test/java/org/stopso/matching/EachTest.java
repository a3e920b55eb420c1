package org.stopso.matching;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.Scope;

/**
 * Beans that every test has anew while the pages around them stay: to make the pages again for each
 * test took nearly all of their time.
 */
final class EachTest implements Scope, BeanFactoryPostProcessor {

  static final String NAME = "each-test";

  private final Map<String, Object> beans = new HashMap<>();

  /** From now on they are others. */
  void begins() {
    beans.clear();
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    factory.registerScope(NAME, this);
  }

  @Override
  public Object get(String name, ObjectFactory<?> make) {
    Object known = beans.get(name);
    if (known == null) {
      known = make.getObject();
      beans.put(name, known);
    }
    return known;
  }

  @Override
  public @Nullable Object remove(String name) {
    return beans.remove(name);
  }

  /** Nothing that is made for a test has to be given back. */
  @Override
  public void registerDestructionCallback(String name, Runnable callback) {}
}
