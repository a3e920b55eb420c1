package org.stopso.local.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.stopso.local.files.Folders;
import org.stopso.local.settings.CannotStart;

/** The folder that holds all that a platform keeps between two runs. One run at a time has it. */
public final class StateFolder {
  private final Path path;

  private StateFolder(Path path) {
    this.path = path;
  }

  /**
   * Takes {@code path} for this process, until it ends, however it ends.
   *
   * @throws CannotStart when another run has it
   */
  public static StateFolder take(Path path) throws IOException {
    Files.createDirectories(path);
    StateFolder folder = new StateFolder(path.toRealPath());
    FileChannel channel =
        FileChannel.open(
            folder.path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new CannotStart(
          "A platform runs already with %s. Stop it, or use another folder: ./run --dir PATH"
              .formatted(folder.path));
    }
    Files.createDirectories(folder.logs());
    Files.createDirectories(folder.pids());
    return folder;
  }

  /** A file or folder in it. */
  public Path at(String name) {
    return path.resolve(name);
  }

  Path logs() {
    return at("logs");
  }

  /** Where {@code part} logs. */
  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  Path pids() {
    return at("pids");
  }

  /** Forgets what was stored; secrets and logs stay. */
  public void emptyData() {
    Folders.delete(at("mongo"));
    Folders.delete(at("kafka"));
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
