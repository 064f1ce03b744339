package dev.aludel.spring.boot.command;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an application from doing anything when its context is refreshed: its listeners
 * hear nothing, and what would start and stop with the context, such as schedulers and
 * consumers of messages, does not.
 */
final class Silence {

    private Silence() {
    }

    static void over(ConfigurableListableBeanFactory beans) {
        beans.registerSingleton(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME, new Deaf());
        beans.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new Still());
        beans.registerSingleton(LateBeans.class.getName(), new LateBeans());
    }

    /** Tells nobody. */
    private static final class Deaf extends SimpleApplicationEventMulticaster {

        @Override
        public void multicastEvent(ApplicationEvent event, @Nullable ResolvableType type) {
            // The listeners are the application's, and it is not to do anything.
        }

    }

    /** Starts nothing. */
    private static final class Still implements LifecycleProcessor {

        @Override
        public void onRefresh() {
            // Nothing was made that would have to be started.
        }

        @Override
        public void onClose() {
            // Nothing was started.
        }

        @Override
        public void start() {
            onRefresh();
        }

        @Override
        public void stop() {
            onClose();
        }

        @Override
        public boolean isRunning() {
            return false;
        }

    }

}
