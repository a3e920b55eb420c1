package org.stopso.kit.messages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/** Looks for what is wrong with a bundle; every service's tests ask it about theirs. */
public final class MessageBundles {

  private MessageBundles() {}

  /**
   * What is wrong with a bundle that people read in both languages: a key that only one of them
   * has, an empty text, a straight apostrophe (which {@code MessageFormat} swallows). Empty when
   * all is well.
   *
   * @param basename such as {@code messages/referral}
   */
  public static List<String> faults(String basename) {
    Properties english = read(basename + ".properties");
    Properties welsh = read(basename + "_cy.properties");
    List<String> faults = new ArrayList<>();
    missing(english, welsh, "no Welsh for ", faults);
    missing(welsh, english, "no English for ", faults);
    texts(english, "en ", faults);
    texts(welsh, "cy ", faults);
    return faults;
  }

  private static void missing(Properties from, Properties in, String what, List<String> faults) {
    for (String key : new TreeSet<>(from.stringPropertyNames())) {
      if (!in.containsKey(key)) {
        faults.add(what + key);
      }
    }
  }

  private static void texts(Properties bundle, String language, List<String> faults) {
    for (String key : new TreeSet<>(bundle.stringPropertyNames())) {
      String text = bundle.getProperty(key);
      if (text.isBlank() || text.contains("'")) {
        faults.add(language + key + (text.isBlank() ? " is empty" : " has a straight apostrophe"));
      }
    }
  }

  private static Properties read(String path) {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
      bundle.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return bundle;
  }
}
