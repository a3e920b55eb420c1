package org.stopso.therapist.registry.adapter.imports;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what is wrong with the file, instead of a stack trace. */
class BadImportAnalyzer extends AbstractFailureAnalyzer<BadImport> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BadImport cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Mend the file, or start without it by leaving STOPSO_REGISTRY_IMPORT unset.",
        cause);
  }
}
