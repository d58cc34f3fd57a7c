package io.perennial.faults.planted;

import io.perennial.embedded.Directories;
import io.perennial.local.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Copies the sources, applies a patch to the copy and builds the services that it concerns. */
public final class Nursery {

    private final Path repository;
    private final Path place;

    /**
     * @param repository whose sources are copied as they lie there
     * @param place for copies
     */
    public Nursery(Path repository, Path place) {
        this.repository = repository;
        this.place = place;
    }

    /**
     * Builds.
     *
     * @return where the package of each service is, with the bug or without
     */
    public Function<Service, Path> grow(Plant plant) throws IOException, InterruptedException {
        Path copy = place.resolve(plant.name());
        Directories.delete(copy);
        for (String file : sources()) {
            Path target = copy.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(repository.resolve(file), target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        run(copy, "git", "apply", "--recount", "-C1", plant.patch().toString());
        String modules = plant.services().stream().map(Service::module).collect(Collectors.joining(","));
        run(copy, "./mvnw", "-q", "-DskipTests", "-Dspotless.check.skip=true", "package", "-am", "-pl", modules);
        return service -> service.program(plant.services().contains(service) ? copy : repository);
    }

    private List<String> sources() throws IOException {
        Process list = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard")
                .directory(repository.toFile())
                .start();
        List<String> files = new ArrayList<>(new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList());
        files.removeIf(file -> !Files.isRegularFile(repository.resolve(file)));
        return files;
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        // the copy lies within a repository, and git would apply patches to that one
        builder.environment()
                .put("GIT_CEILING_DIRECTORIES", directory.getParent().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed in " + directory + ":\n" + said);
        }
    }
}
