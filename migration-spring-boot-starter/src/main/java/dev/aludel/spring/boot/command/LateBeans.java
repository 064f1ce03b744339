package dev.aludel.spring.boot.command;

import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * Keeps persistence units from starting while the context is refreshed: whatever may
 * weave classes is made then even where beans are lazy, unless it is not looked for by
 * its type.
 */
final class LateBeans implements BeanFactoryInitializer<DefaultListableBeanFactory> {

    @Override
    public void initialize(DefaultListableBeanFactory beans) {
        beans.setAllowEagerClassLoading(false);
    }

    /** From now on each is found again, and made when somebody asks for it. */
    static void end(DefaultListableBeanFactory beans) {
        beans.setAllowEagerClassLoading(true);
    }

}
