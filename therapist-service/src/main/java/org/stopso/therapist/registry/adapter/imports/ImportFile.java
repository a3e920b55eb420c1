package org.stopso.therapist.registry.adapter.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.stopso.kit.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file to the letter. */
final class ImportFile {

  private static final JsonMapper JSON = strict();

  private ImportFile() {}

  /**
   * Its entries.
   *
   * @throws BadImport where it isn't there, is no JSON, or an entry does not fit
   */
  static List<Entry> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return List.of(JSON.readValue(in, Entry[].class));
    } catch (DatabindException mistake) {
      throw new BadImport(file.toString(), where(mistake) + " has a value that does not fit");
    } catch (JacksonException noJson) {
      int line = noJson.getLocation().getLineNr();
      throw new BadImport(file.toString(), "it is no JSON from line " + line + " on");
    } catch (IOException unreadable) {
      throw new BadImport(
          file.toString(), "it can't be read (" + unreadable.getClass().getSimpleName() + ")");
    }
  }

  private static String where(DatabindException mistake) {
    List<JacksonException.Reference> path = mistake.getPath();
    if (path.isEmpty()) {
      return "the list of therapists";
    }
    String field =
        path.stream()
            .skip(1)
            .map(ImportFile::step)
            .collect(Collectors.joining("."))
            .replace(".[", "[");
    return "entry %d, field %s,".formatted(path.getFirst().getIndex() + 1, field);
  }

  private static String step(JacksonException.Reference step) {
    String name = step.getPropertyName();
    return name == null ? "[" + step.getIndex() + "]" : name;
  }

  private static JsonMapper strict() {
    JsonMapper.Builder mapper = JsonMapper.builder();
    StrictJson.apply(mapper);
    return mapper.build();
  }
}
