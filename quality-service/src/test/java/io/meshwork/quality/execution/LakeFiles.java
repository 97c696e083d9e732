package io.meshwork.quality.execution;

import java.nio.file.Path;
import org.apache.iceberg.Files;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;
import org.apache.iceberg.io.SeekableInputStream;

/** Files that Iceberg writes: what has an address in the bucket goes into a folder. */
record LakeFiles(String bucket, Path folder) implements FileIO {

  Path path(String address) {
    return address.startsWith(bucket)
        ? folder.resolve(address.substring(bucket.length() + 1))
        : Path.of(address.replaceFirst("^file:", ""));
  }

  @Override
  public InputFile newInputFile(String address) {
    return new Input(address, Files.localInput(path(address).toFile()));
  }

  @Override
  public OutputFile newOutputFile(String address) {
    return new Output(address, Files.localOutput(path(address).toFile()));
  }

  @Override
  public void deleteFile(String address) {
    path(address).toFile().delete();
  }

  /** A file of this machine that is known by another address. */
  private record Input(String location, InputFile file) implements InputFile {

    @Override
    public long getLength() {
      return file.getLength();
    }

    @Override
    public SeekableInputStream newStream() {
      return file.newStream();
    }

    @Override
    public boolean exists() {
      return file.exists();
    }
  }

  /** The same, to be written. */
  private record Output(String location, OutputFile file) implements OutputFile {

    @Override
    public PositionOutputStream create() {
      return file.create();
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
      return file.createOrOverwrite();
    }

    @Override
    public InputFile toInputFile() {
      return new Input(location, file.toInputFile());
    }
  }
}
