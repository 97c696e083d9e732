package io.meshwork.local;

import io.meshwork.backing.Backing;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a mesh on this machine is to be.
 *
 * @param checkout folder of the checkout whose services are run; they must be built
 * @param port of the gateway; lineage's gRPC server has the next one; 0 for free ones
 * @param data folder that is kept; without one the data is temporary and removed at the end
 * @param backing kind of backing services, see {@link Backing#of}
 * @param settings configuration of all services beside what they are told anyway
 */
public record MeshOptions(
    Path checkout, int port, Optional<Path> data, String backing, Map<String, String> settings) {}
