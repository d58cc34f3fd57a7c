package io.perennial.local;

import io.perennial.embedded.Directories;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Where a run keeps what the next one needs. One run at a time. */
final class DataDirectory implements AutoCloseable {

    private static final List<String> FORGOTTEN = List.of(
            "postgres",
            "kafka",
            "logs",
            "observe",
            "customer-service",
            "interaction-service",
            "scoring-service",
            "lifecycle-service",
            "identifier-key",
            "vault-key",
            "service-secret",
            "issuer-key");

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory open(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isOurs(lock)) {
            lock.close();
            throw new Refused("Another run uses " + path + ". Stop it, or give this one a place of its own with -D"
                    + Setting.DATA.key() + "=DIR");
        }
        return new DataDirectory(path, lock);
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Forgets every customer; only what this program made is deleted. */
    void reset() throws IOException {
        for (String name : FORGOTTEN) {
            Directories.delete(path.resolve(name));
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** A directory in here, made if absent. */
    Path directory(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    /**
     * What services know and their databases do not, made at the first start.
     *
     * @param identifier under which identifiers are hashed: another key would recognise nobody
     * @param vault the master key of customers' keys: without it what they seal is lost
     * @param secret of each service: another one knows no request again and takes the audit trail for changed
     */
    record Keys(String identifier, String vault, String secret) {}

    Keys keys() throws IOException {
        return new Keys(key("identifier-key"), key("vault-key"), key("service-secret"));
    }

    private String key(String name) throws IOException {
        Path file = path.resolve(name);
        if (!Files.exists(file)) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            writeSecret(file, HexFormat.of().formatHex(key));
        }
        return Files.readString(file).strip();
    }

    /** Writes a file that only its owner can read. */
    static void writeSecret(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
