package se.samplan.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import se.samplan.settings.Settings;

/** The manifests of Kubernetes say nothing that its models do not know, and what they say fits together and to the program. */
class ManifestsTest {

    private static final Path FILE = Path.of("deploy/kubernetes/samplan.yaml");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "ConfigMap", ConfigMap.class,
            "ServiceAccount", ServiceAccount.class,
            "Deployment", Deployment.class,
            "Service", Service.class,
            "HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "NetworkPolicy", NetworkPolicy.class);

    /** The models take what they do not know into a map, where a misspelled field would not be seen. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {

                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            });

    @Test
    void everyManifestIsOneThatKubernetesKnows() throws IOException {
        assertThat(all()).hasSize(KINDS.size()).allSatisfy(manifest -> {
            assertThat(manifest.getMetadata().getName()).isEqualTo("samplan");
            assertThat(manifest.getMetadata().getLabels()).containsEntry("app.kubernetes.io/name", "samplan");
        });
    }

    @Test
    void theProgramRunsAsNobody_andWritesNowhere() throws IOException {
        PodSpec pod = one(Deployment.class).getSpec().getTemplate().getSpec();
        SecurityContext container = container().getSecurityContext();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(container.getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container().getResources().getLimits()).containsKey("memory");
        assertThat(container().getResources().getRequests()).containsKeys("memory", "cpu");
    }

    @Test
    void readyAndHealthyAreAskedForAtThePortForOperators(@TempDir Path folder) throws IOException {
        Settings settings = settings(folder);
        Map<String, Integer> ports = Map.of(
                "services", settings.server().port(),
                "operators", settings.management().port().orElseThrow());

        assertThat(container().getPorts())
                .allSatisfy(port -> assertThat(port.getContainerPort()).isEqualTo(ports.get(port.getName())));
        assertThat(path(container().getReadinessProbe())).isEqualTo("operators/ready");
        assertThat(path(container().getLivenessProbe())).isEqualTo("operators/health");
        assertThat(path(container().getStartupProbe())).isEqualTo("operators/health");
        assertThat(one(Service.class).getSpec().getPorts())
                .extracting(port -> port.getTargetPort().getStrVal())
                .containsExactly("services");
    }

    /** Else it is killed with requests under way, or gets requests when it has left. */
    @Test
    void thereIsTimeToEnd(@TempDir Path folder) throws IOException {
        Settings settings = settings(folder);
        Probe ready = container().getReadinessProbe();
        Duration noticed = Duration.ofSeconds((long) ready.getPeriodSeconds() * ready.getFailureThreshold());

        assertThat(settings.server().stop().leaving()).isGreaterThan(noticed);
        assertThat(Duration.ofSeconds(
                        one(Deployment.class).getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds()))
                .isGreaterThan(settings.server()
                        .stop()
                        .leaving()
                        .plus(settings.server().stop().within()));
    }

    @Test
    void oneInstanceIsAlwaysThere_andWhatPointsToItFinds() throws IOException {
        Deployment deployment = one(Deployment.class);
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();

        assertThat(deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(one(PodDisruptionBudget.class).getSpec().getMinAvailable().getIntVal())
                .isLessThan(one(HorizontalPodAutoscaler.class).getSpec().getMinReplicas());
        assertThat(List.of(
                        one(Service.class).getSpec().getSelector(),
                        one(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels(),
                        one(NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels(),
                        deployment.getSpec().getSelector().getMatchLabels()))
                .containsOnly(labels);
        assertThat(one(HorizontalPodAutoscaler.class)
                        .getSpec()
                        .getScaleTargetRef()
                        .getName())
                .isEqualTo(deployment.getMetadata().getName());
        assertThat(container().getVolumeMounts().stream().map(VolumeMount::getName))
                .containsExactlyElementsOf(deployment.getSpec().getTemplate().getSpec().getVolumes().stream()
                        .map(Volume::getName)
                        .toList());
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPort().getStrVal() + probe.getHttpGet().getPath();
    }

    private static Container container() throws IOException {
        return one(Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    /** As the program reads them; what is a secret is made up. */
    private static Settings settings(Path folder) throws IOException {
        Path keys = Files.writeString(folder.resolve("token.keys"), "0123456789abcdef0123456789abcdef");
        for (Map.Entry<String, String> file : one(ConfigMap.class).getData().entrySet()) {
            Files.writeString(
                    folder.resolve(file.getKey()),
                    file.getValue().replace("/run/secrets/samplan/token.keys", keys.toString()));
        }
        return Settings.read(folder.resolve("samplan.properties"));
    }

    private static <T extends HasMetadata> T one(Class<T> kind) throws IOException {
        return all().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<HasMetadata> all() throws IOException {
        Stream<Object> documents =
                StreamSupport.stream(new Yaml().loadAll(Files.readString(FILE)).spliterator(), false);
        return documents.map(ManifestsTest::read).toList();
    }

    private static HasMetadata read(Object document) {
        String kind = ((Map<?, ?>) document).get("kind").toString();
        return STRICT.convertValue(document, KINDS.get(kind));
    }
}
