package org.stopso.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.stopso.local.files.Folders;
import org.stopso.local.settings.CannotStart;

/** The folder that holds all that a platform keeps between two runs. One run at a time has it. */
public final class StateFolder {
  private final Path path;
  private final FileChannel channel;

  private StateFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Takes {@code path} for this process, until it ends, however it ends.
   *
   * @throws CannotStart when another run has it
   */
  public static StateFolder take(Path path) throws IOException {
    Path real = Files.createDirectories(path).toRealPath();
    FileChannel channel =
        FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isOurs(channel)) {
      channel.close();
      throw new CannotStart(
          "A platform runs already with %s. Stop it, or use another folder: ./run --dir PATH"
              .formatted(real));
    }
    StateFolder folder = new StateFolder(real, channel);
    Files.createDirectories(folder.logs());
    Files.createDirectories(folder.pids());
    return folder;
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisVeryProcess) {
      return false;
    }
  }

  /** Lets another run have it. */
  void release() {
    try {
      channel.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
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
