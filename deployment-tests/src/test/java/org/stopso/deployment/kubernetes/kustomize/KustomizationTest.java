package org.stopso.deployment.kubernetes.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader, on small kustomizations of its own. */
class KustomizationTest {

  @TempDir Path folder;

  @BeforeEach
  void aDeployment() throws IOException {
    write(
        "web.yaml",
        """
        kind: Deployment
        metadata: {name: web, labels: {tier: front}}
        spec:
          replicas: 2
          template:
            spec:
              containers:
                - name: program
                  image: ours/web
                  args: [one]
                  env:
                    - {name: KEPT, value: old}
                    - {name: CHANGED, value: old}
        """);
  }

  @Test
  void elementsOfAPodAreMergedByTheirNames() throws IOException {
    write(
        "patch.yaml",
        """
        kind: Deployment
        metadata: {name: any}
        spec:
          replicas: null
          template:
            spec:
              containers:
                - name: program
                  env:
                    - {name: CHANGED, value: new}
                    - {name: ADDED, value: new}
        """);
    kustomization(
        "resources: [web.yaml]\npatches: [{path: patch.yaml, target: {kind: Deployment}}]");

    Map<String, Object> web = render().getFirst();
    assertThat(Yaml.under(web, "metadata")).containsEntry("name", "web");
    assertThat(Yaml.under(web, "spec")).doesNotContainKey("replicas");
    assertThat(container(web).get("env"))
        .isEqualTo(
            List.of(
                Map.of("name", "ADDED", "value", "new"),
                Map.of("name", "KEPT", "value", "old"),
                Map.of("name", "CHANGED", "value", "new")));
  }

  @Test
  void namespaceAndImagesAreSet() throws IOException {
    write("space.yaml", "kind: Namespace\nmetadata: {name: base}\n");
    kustomization(
        """
        namespace: other
        resources: [space.yaml, web.yaml]
        images: [{name: ours/web, newName: far/web, newTag: "1"}]
        """);

    List<Map<String, Object>> objects = render();
    assertThat(Yaml.under(objects.getFirst(), "metadata")).isEqualTo(Map.of("name", "other"));
    assertThat(Yaml.under(objects.getLast(), "metadata")).containsEntry("namespace", "other");
    assertThat(container(objects.getLast())).containsEntry("image", "far/web:1");
  }

  @Test
  void aComponentChangesWhatWasThereBefore() throws IOException {
    Files.createDirectory(folder.resolve("extra"));
    write("extra/more.yaml", "kind: Service\nmetadata: {name: web}\n");
    write("extra/labels.yaml", "kind: Deployment\nmetadata: {name: x, labels: {seen: yes}}\n");
    write("extra/board.json", "{}");
    write(
        "extra/kustomization.yaml",
        """
        kind: Component
        resources: [more.yaml]
        patches: [{path: labels.yaml, target: {kind: Deployment, labelSelector: tier=front}}]
        configMapGenerator:
          - {name: boards, files: [board.json], options: {disableNameSuffixHash: true}}
        """);
    kustomization("resources: [web.yaml]\ncomponents: [extra]");

    List<Map<String, Object>> objects = render();
    assertThat(objects)
        .extracting(o -> o.get("kind"))
        .containsExactly("Deployment", "Service", "ConfigMap");
    assertThat(Yaml.under(Yaml.under(objects.getFirst(), "metadata"), "labels"))
        .containsOnlyKeys("tier", "seen");
    assertThat(objects.getLast()).containsEntry("data", Map.of("board.json", "{}"));
  }

  @Test
  void filesOfOtherFoldersAreRefusedButNotTheirKustomizations() throws IOException {
    Files.createDirectory(folder.resolve("inner"));
    write("inner/kustomization.yaml", "resources: [../web.yaml]");
    refused("resources: [inner]", "../web.yaml");
    write(
        "inner/kustomization.yaml",
        "configMapGenerator: [{name: x, files: [../web.yaml], options: {disableNameSuffixHash:"
            + " true}}]");
    refused("resources: [inner]", "../web.yaml");
    write("inner/kustomization.yaml", "patches: [{path: ../web.yaml}]");
    refused("resources: [inner]", "../web.yaml");

    Files.createDirectory(folder.resolve("other"));
    write("other/kustomization.yaml", "resources: [more.yaml]");
    write("other/more.yaml", "kind: Service\nmetadata: {name: web}\n");
    write("inner/kustomization.yaml", "resources: [../other]");
    kustomization("resources: [inner]");
    assertThat(render()).hasSize(1);
  }

  @Test
  void whatItDoesNotKnowIsRefused() throws IOException {
    refused("resources: [web.yaml]\nnamePrefix: x-", "namePrefix");
    refused("resources: [web.yaml, web.yaml]", "twice");
    refused("resources: [web.yaml]\nimages: [{name: ours/wob, newTag: x}]", "ours/wob");
    refused("resources: [web.yaml]\nimages: [{name: ours/web, digest: x}]", "digest");
    refused("configMapGenerator: [{name: x, files: []}]", "disableNameSuffixHash");
    refused("configMapGenerator: [{name: x, literals: [a=b]}]", "literals");
  }

  @Test
  void aPatchThatIsNotUnderstoodOrMeansNobodyIsRefused() throws IOException {
    String patched = "resources: [web.yaml]\npatches: [{path: patch.yaml";
    write("patch.yaml", "kind: Deployment\nmetadata: {name: web}\nspec: {$patch: delete}\n");
    refused(patched + "}]", "$patch");
    write("patch.yaml", "kind: Deployment\nmetadata: {name: wob}\nspec: {}\n");
    refused(patched + "}]", "nothing there");
    refused(
        patched + ", target: {kind: Deployment, annotationSelector: x}}]", "annotationSelector");
    write(
        "patch.yaml",
        """
        kind: Deployment
        metadata: {name: web}
        spec: {template: {spec: {containers: [{name: program, args: [two]}]}}}
        """);
    refused(patched + "}]", "list args");
  }

  private void refused(String kustomization, String why) throws IOException {
    kustomization(kustomization);
    assertThatThrownBy(this::render).isInstanceOf(Refused.class).hasMessageContaining(why);
  }

  private static Map<String, Object> container(Map<String, Object> deployment) {
    Map<String, Object> template = Yaml.under(Yaml.under(deployment, "spec"), "template");
    return Yaml.<Map<String, Object>>list(Yaml.under(template, "spec"), "containers").getFirst();
  }

  private List<Map<String, Object>> render() {
    return Kustomization.render(folder);
  }

  private void kustomization(String text) throws IOException {
    write("kustomization.yaml", text);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
