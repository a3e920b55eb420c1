package org.stopso.deployment.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.kustomize.Kustomization;
import org.stopso.deployment.kubernetes.model.StrictModel;

/** The overlays, rendered and read strictly when they are first asked for. */
public enum Overlay {
  LOCAL,
  STAGING,
  PRODUCTION;

  /** In the place of what a Secret holds. */
  public static final String SECRET = "(secret)";

  @SuppressWarnings("ImmutableEnumChecker") // read once; nobody changes the models
  private final List<HasMetadata> objects =
      Kustomization.render(Program.ROOT.resolve("k8s").resolve("overlays").resolve(toString()))
          .stream()
          .map(StrictModel::read)
          .toList();

  /** All of them. */
  public List<HasMetadata> objects() {
    return objects;
  }

  /** Those of one kind. */
  public <T extends HasMetadata> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** How the program is run. */
  public Deployment deployment(Program program) {
    return all(Deployment.class).stream()
        .filter(one -> one.getMetadata().getName().equals(program.module()))
        .findFirst()
        .orElseThrow();
  }

  /** What policies and selectors see of a program. */
  public Map<String, String> podLabels(Program program) {
    return deployment(program).getSpec().getTemplate().getMetadata().getLabels();
  }

  /** The one container of the program's pods. */
  public Container container(Program program) {
    return deployment(program).getSpec().getTemplate().getSpec().getContainers().getFirst();
  }

  /** What the program is told; values out of Secrets as {@link #SECRET}. */
  public Map<String, String> environment(Program program) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (EnvVar variable : container(program).getEnv()) {
      String value = variable.getValue() == null ? SECRET : variable.getValue();
      if (environment.put(variable.getName(), value) != null) {
        throw new IllegalStateException("twice: " + variable.getName());
      }
    }
    return environment;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
