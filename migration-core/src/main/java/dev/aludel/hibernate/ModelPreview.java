package dev.aludel.hibernate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the entities' model before the application's persistence unit is started: the
 * same bootstrap is begun and given up once its metadata is complete.
 */
public final class ModelPreview {

    private ModelPreview() {
    }

    /**
     * The model that a bootstrap comes to, seen without any database.
     * @param settings what to set besides, such as
     * {@link HibernateSetting#withoutDatabase(String, int)}
     * @param bootstrap makes an EntityManagerFactory, or a SessionFactory by way of JPA,
     * with the settings it is given above its own; none is made
     * @throws NoMetadata if the bootstrap never came to complete metadata
     */
    public static EntityModel of(List<HibernateSetting> settings, Consumer<Map<String, Object>> bootstrap) {
        ModelCapture capture = ModelCapture.of((model) -> {
            throw new Enough();
        });
        Map<String, Object> all = new HashMap<>();
        settings.forEach((setting) -> all.put(setting.name(), setting.value()));
        all.put(ModelCapture.SETTING, capture);
        try {
            bootstrap.accept(all);
        }
        catch (RuntimeException ex) {
            return capture.model().orElseThrow(() -> ex);
        }
        return capture.model().orElseThrow(NoMetadata::new);
    }

    /** Ends a bootstrap that has nothing more to say. */
    private static final class Enough extends RuntimeException {

        Enough() {
            super("The metadata is complete; this bootstrap was begun for it alone.", null, false, false);
        }

    }

}
