package org.stopso.kit.web.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.stopso.kit.problem.web.ProblemWords;

class ComponentsShownTest {

  @ParameterizedTest
  @CsvSource({"shown,1", "off,0", "true,0", "'',0"})
  void onlyWhereItIsAskedForIsThereAPageOfAllComponents(String setting, int pages) {
    new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ComponentsAutoConfiguration.class))
        .withBean(ProblemWords.class, () -> mock(ProblemWords.class))
        .withPropertyValues("stopso.components=" + setting)
        .run(
            context ->
                assertThat(context.getBeansOfType(ComponentsPage.class).values()).hasSize(pages));
  }
}
